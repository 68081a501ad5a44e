package import BusinessTime

/// A template of notifications as an admin wrote it, in one of its versions; the newest one counts.
package struct TemplateEdition: Hashable, Sendable {
    /// The template's name, such as `acknowledgement`.
    package var name: String
    /// The language, as a BCP 47 tag in lower case.
    package var language: String
    /// Counts the versions that were written, from 1; 0 is the one that Belay brings.
    package var version: Int64
    /// The whole text with its subject line; nil: back to what Belay brings.
    package var source: String?
    /// When it was written.
    package var at: Instant
    /// Who wrote it.
    package var by: Actor
    /// Every field, in the order of declaration.
    package init(
        name: String, language: String, version: Int64, source: String?, at: Instant, by: Actor
    ) {
        self.name = name
        self.language = language
        self.version = version
        self.source = source
        self.at = at
        self.by = by
    }
}
