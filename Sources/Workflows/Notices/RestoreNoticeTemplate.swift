package import Model
import Storage

/// Writes an earlier version of a template once more, as its newest.
package struct RestoreNoticeTemplate: Workflow {
    /// The template's name.
    package var name: String
    /// The language that it is in.
    package var language: String
    /// Which version; 0 or nil: the one that Belay brings.
    package var version: Int64?
    /// Every field, in the order of declaration.
    package init(name: String, language: String, version: Int64? = nil) {
        self.name = name
        self.language = language
        self.version = version
    }

    package var nouns: [Noun] { [.template] }

    package func perform(in transaction: Transaction) throws -> TemplateEdition {
        try transaction.requireAdmin("write templates of notifications")
        var source: String?
        if let version, version != 0 {
            let editions = try transaction.writer.editions(of: name, in: language.lowercased())
            guard let found = editions.first(where: { $0.version == version }) else {
                throw WorkflowError.notFound("There is no version \(version) of the template \(name) (\(language)).")
            }
            source = found.source
        }
        return try SaveNoticeTemplate(name: name, language: language, source: source).perform(in: transaction)
    }
}
