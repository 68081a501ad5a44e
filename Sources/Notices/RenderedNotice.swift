/// What one addressee is told, ready to be stored and sent.
package struct RenderedNotice: Hashable, Sendable {
    /// The template it was made from.
    package var template: String
    /// The language it is in, as a BCP 47 tag; the addressee's, or the nearest that the template exists in.
    package var language: String
    /// Its subject, one line.
    package var subject: String
    /// Its text, plain.
    package var text: String
    /// Every field, in the order of declaration.
    package init(template: String, language: String, subject: String, text: String) {
        self.template = template
        self.language = language
        self.subject = subject
        self.text = text
    }
}
