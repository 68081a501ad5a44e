package import BusinessTime

/// Something said on a ticket.
package struct Message: Hashable, Sendable {
    /// Who may read a message.
    package enum Visibility: String, CaseIterable, Codable, Sendable {
        /// The customer and we.
        case reply
        /// Only we.
        case note
    }

    /// The message's number.
    package var id: MessageID
    /// The ticket it was said on.
    package var ticket: TicketID
    /// Who said it.
    package var author: Actor
    /// Who may read it.
    package var visibility: Visibility
    /// What was said, as plain text.
    package var body: String
    /// When.
    package var at: Instant
    /// The files that came with it, in the order in which they were brought.
    package var attachments: [Attachment]
    /// Every field, in the order of declaration.
    package init(
        id: MessageID, ticket: TicketID, author: Actor, visibility: Visibility, body: String, at: Instant,
        attachments: [Attachment] = []
    ) {
        self.id = id
        self.ticket = ticket
        self.author = author
        self.visibility = visibility
        self.body = body
        self.at = at
        self.attachments = attachments
    }
}
