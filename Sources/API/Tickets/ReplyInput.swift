import Model
import Workflows

/// What `POST /api/v1/tickets/{number}/replies` takes.
struct ReplyInput: JSONInput {
    /// Whose words they are, and who reads them.
    enum Kind: String, CaseIterable {
        /// Ours, for the customer.
        case reply
        /// Ours, for us.
        case note
        /// The customer's, written down by us.
        case customer
    }

    var body: String?
    var kind: String?
    var status: String?
    var attachments: [WholeNumber]?

    enum CodingKeys: String, CodingKey, CaseIterable { case body, kind, status, attachments }

    func workflow(_ ticket: TicketID) throws(Problem) -> ReplyToTicket {
        guard let kind = Kind(rawValue: self.kind?.lowercased() ?? Kind.reply.rawValue) else {
            let all = Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw .invalid("kind", "“\((self.kind ?? "").prefix(100))” is none of \(all)")
        }
        return ReplyToTicket(
            ticket: ticket, body: body ?? "", visibility: kind == .note ? .note : .reply,
            fromCustomer: kind == .customer, status: status,
            attachments: (attachments ?? []).map { AttachmentID(Int64($0.value)) })
    }
}

extension ReplyInput {
    static let schema = Schema.input(
        required: [
            Property("body", .text(1...100_000), "What is said.")
        ],
        optional: [
            Property(
                "kind", .word(Kind.self),
                "Ours for the customer, ours for us, or the customer's; reply where it is left out."),
            Property("status", .word(TicketStatus.self), "How the ticket stands then."),
            Property(
                "attachments", .list(of: .id, 0...AttachmentLimits.mostFiles),
                "Files that you have brought within a day, by number; each is sent once."),
        ])

    static let example: String? = #"{"body": "We are looking into it.", "status": "pending"}"#
}
