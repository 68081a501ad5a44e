package import Model

/// A template of notifications with what was written of it before.
package struct NoticeTemplateDetail: Sendable {
    /// The template's name.
    package var name: String
    /// The language that it is in.
    package var language: String
    /// How it is written now.
    package var source: String
    /// Which version that is; 0: the one that Belay brings.
    package var version: Int64
    /// Whether it is as Belay brings it.
    package var isShipped: Bool
    /// Every version that was written, the newest first.
    package var editions: [TemplateEdition]
    /// What is wrong with the newest version since an upgrade, so that the one that Belay brings is used instead.
    package var problems: [String]
}
