import BusinessTime
import Model
import Notices

extension Snapshot {
    /// The templates of notifications in the order of their names, with the languages that each is in.
    package var noticeTemplates: [(name: String, languages: [String])] {
        templates.names.map { ($0, templates.languages(of: $0)) }
    }

    /// Throws where there is no such template, or not in that language.
    func requireTemplate(_ name: String, in language: String) throws(WorkflowError) {
        let languages = templates.languages(of: name)
        if languages.contains(language) { return }
        throw .notFound(
            languages.isEmpty
                ? "There is no template “\(name)”; there are \(templates.names.joined(separator: ", "))."
                : "The template “\(name)” is not there in “\(language)”; it is in \(languages.joined(separator: ", "))."
        )
    }

    /// A template as Belay brings it, which nobody has written.
    func shippedEdition(of name: String, in language: String) -> TemplateEdition {
        TemplateEdition(
            name: name, language: language, version: 0, source: nil, at: Instant(milliseconds: 0), by: .system)
    }
}
