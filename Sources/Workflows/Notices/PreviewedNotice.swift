/// What somebody would read of a notification.
package struct PreviewedNotice: Hashable, Sendable {
    /// Its subject, one line.
    package var subject: String
    /// Its text, plain.
    package var text: String
    /// The language it is in, as a BCP 47 tag.
    package var language: String
}
