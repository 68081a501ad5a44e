import Model
import Workflows

/// A ticket as the API shows it.
struct TicketJSON: JSONWritable {
    var ticket: Ticket
    var names: Configuration
    /// Who asks, where they were read along with the ticket.
    var customer: Customer?
    /// The company, where it was read along with the ticket.
    var account: Account?

    init(ticket: Ticket, names: Configuration, customer: Customer? = nil, account: Account? = nil) {
        self.ticket = ticket
        self.names = names
        self.customer = customer
        self.account = account
    }

    init(ticket: Ticket, names: Configuration, parties: Parties) {
        self.init(
            ticket: ticket, names: names, customer: parties.customers[ticket.requester],
            account: ticket.account.flatMap { parties.accounts[$0] })
    }

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        writer.field("number", ticket.id.rawValue)
        writer.field("subject", ticket.subject)
        writer.key("requester")
        writer.object {
            $0.field("number", ticket.requester.rawValue)
            $0.field("name", customer?.name)
            $0.field("email", customer?.email)
        }
        writer.field("account", ticket.account.map { ReferenceJSON(number: $0.rawValue, name: account?.name) })
        writer.field("department", ReferenceJSON.department(ticket.department, in: names))
        writer.field("category", ticket.category)
        writer.field("priority", ticket.priority.rawValue)
        writer.field("status", ticket.status.rawValue)
        writer.field("channel", ticket.channel.rawValue)
        writer.field("tags", ticket.tags)
        writer.field("tier", ticket.tier.rawValue)
        writer.field("team", ticket.team.map { ReferenceJSON.team($0, in: names) })
        writer.field("assignee", ticket.assignee.map { ReferenceJSON.person($0, in: names) })
        writer.field("fields", ticket.customFields)
        writer.field("links", ticket.links.lazy.map(RecordJSON.init))
        writer.field("merged_into", ticket.mergedInto?.rawValue)
        writer.field("opened_at", ticket.openedAt)
        writer.field("updated_at", ticket.updatedAt)
        writer.field("solved_at", ticket.solvedAt)
        writer.field("due_at", ticket.nextDueAt)
        writer.field("external_reference", ticket.externalReference)
        writer.field("version", ticket.version)
    }
}
