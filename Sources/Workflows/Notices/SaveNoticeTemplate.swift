package import Model
import Notices
import Storage

/// Writes a template of notifications anew; what was there before is kept as an earlier version.
package struct SaveNoticeTemplate: Workflow {
    /// The template's name.
    package var name: String
    /// The language that it is in.
    package var language: String
    /// The whole text with its subject line, at most 50,000 characters; nil: back to what Belay brings.
    package var source: String?
    /// The version that whoever asks has seen; nil: whichever it is.
    package var expectedVersion: Int64?
    /// Every field, in the order of declaration.
    package init(name: String, language: String, source: String?, expectedVersion: Int64? = nil) {
        self.name = name
        self.language = language
        self.source = source
        self.expectedVersion = expectedVersion
    }

    package var nouns: [Noun] { [.template] }

    package func perform(in transaction: Transaction) throws -> TemplateEdition {
        try transaction.requireAdmin("write templates of notifications")
        let snapshot = try transaction.snapshot
        let language = language.lowercased()
        try snapshot.requireTemplate(name, in: language)
        let earlier = try transaction.writer.editions(of: name, in: language).first
        let version = earlier?.version ?? 0
        if let expectedVersion, expectedVersion != version {
            throw WorkflowError.outdated(
                OutdatedVersion(
                    what: "The template \(name) (\(language))", expected: expectedVersion, current: version,
                    changes: []))
        }
        var validator = Validator()
        let source = source.map { $0.replacing("\r\n", with: "\n") }
        if let source {
            validator.text("source", source, length: 1...50_000, multiline: true)
            for problem in snapshot.templates.problems(in: source, name: name, language: language) {
                validator.reject("source", problem.sentence)
            }
        }
        try validator.finish()
        let before = snapshot.templates.source(of: name, in: language)
        if source == nil ? earlier?.source == nil : source == before {
            return earlier ?? snapshot.shippedEdition(of: name, in: language)
        }
        let edition = TemplateEdition(
            name: name, language: language, version: version + 1, source: source, at: transaction.now,
            by: transaction.principal.actor)
        let number = try transaction.writer.insert(edition)
        try transaction.writer.append(
            EventDraft(
                kind: .changed, subject: Subject(noun: .template, number: number), actor: edition.by, at: edition.at,
                changes: [
                    FieldChange(field: "name", after: name), FieldChange(field: "language", after: language),
                    FieldChange(
                        field: "text", before: before,
                        after: source ?? snapshot.shipped.source(of: name, in: language)),
                ]))
        return edition
    }
}
