import BusinessTime
import Model
import Storage
import Triggers

/// A customer's words that came by their link: from here on as if they had come by any other way.
struct ReplyByLink: Workflow {
    var address: LinkAddress
    var reply: ReplyToTicket

    /// Whoever has a link needs no account, so that nobody knows them: so many messages an hour are a conversation, more are
    /// a flood.
    private static let mostInAnHour = 20

    init(address: LinkAddress, body: String, attachments: [AttachmentID]) {
        self.address = address
        // Which ticket it is, the link says once the transaction has begun.
        reply = ReplyToTicket(ticket: 0, body: body, fromCustomer: true, attachments: attachments)
    }

    var nouns: [Noun] { [.ticket] }

    func prepared(by snapshot: Snapshot) -> Self {
        var prepared = self
        prepared.reply = reply.prepared(by: snapshot)
        return prepared
    }

    func perform(in transaction: Transaction) throws -> Message {
        let link = try transaction.validLink(address)
        guard case .ticket(let id, let customer) = link.purpose, transaction.principal.actor == .customer(customer),
            let ticket = try transaction.writer.ticket(id), ticket.requester == customer
        else { throw WorkflowError.refused(LinkVoid.passed.sentence) }
        let written = try transaction.writer.recentMessages(
            of: id, by: .customer(customer), after: transaction.now.advanced(by: .seconds(-3600)),
            limit: Self.mostInAnHour)
        if written >= Self.mostInAnHour {
            throw WorkflowError.refused(
                "You have written \(written) messages within an hour. Wait a little, and write the rest in one.")
        }
        var reply = reply
        reply.ticket = id
        return try reply.perform(in: transaction)
    }
}
