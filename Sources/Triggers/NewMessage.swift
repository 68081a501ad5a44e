/// A message that came with an occurrence.
package struct NewMessage: Hashable, Sendable {
    /// What was written, as plain text, quoted mails and signature included.
    package var body: String
    /// The writer's language as a BCP 47 tag; nil where it is unknown.
    package var language: String?
    /// Whether the customer wrote it; what we write raises nothing.
    package var fromCustomer: Bool
    /// Every field, in the order of declaration.
    package init(body: String, language: String? = nil, fromCustomer: Bool) {
        self.body = body
        self.language = language
        self.fromCustomer = fromCustomer
    }
}
