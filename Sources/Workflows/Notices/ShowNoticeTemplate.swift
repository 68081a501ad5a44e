package import Model
import Notices
import Storage

/// A template of notifications as it is written, for those who may write it.
package struct ShowNoticeTemplate: Inquiry {
    /// The template's name.
    package var name: String
    /// The language that it is in.
    package var language: String
    /// Every field, in the order of declaration.
    package init(name: String, language: String) {
        self.name = name
        self.language = language
    }

    package var nouns: [Noun] { [.template] }

    package func answer(from view: View) throws -> NoticeTemplateDetail {
        guard view.principal.role == .admin else {
            throw WorkflowError.forbidden("Only an admin may see how templates are written.")
        }
        let language = language.lowercased()
        try view.snapshot.requireTemplate(name, in: language)
        let editions = try view.reader.editions(of: name, in: language)
        let newest = editions.first
        let problems = newest?.source.map {
            view.snapshot.templates.problems(in: $0, name: name, language: language).map(\.sentence)
        }
        return NoticeTemplateDetail(
            name: name, language: language,
            source: newest?.source ?? view.snapshot.templates.source(of: name, in: language) ?? "",
            version: newest?.version ?? 0, isShipped: newest?.source == nil, editions: editions,
            problems: problems ?? [])
    }
}
