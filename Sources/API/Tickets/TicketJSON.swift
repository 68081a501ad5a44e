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

extension TicketJSON {
    static let schema = Schema.object([
        Property("number", .id, "The ticket's number."),
        Property("subject", .text, "What it is about."),
        Property("requester", .object(requester), "Who asks."),
        Property("account", .of(ReferenceJSON.self).nullable, "The company they write for."),
        Property("department", .of(ReferenceJSON.self), "Whose it is."),
        Property("category", .text.nullable, "What kind of thing it is."),
        Property("priority", .word(Priority.self), "How urgent it is."),
        Property("status", .word(TicketStatus.self), "How it stands."),
        Property("channel", .word(Channel.self), "How it came in."),
        Property("tags", .texts, "Words it is found by."),
        Property("tier", .whole(1...3), "The line of support that works on it."),
        Property("team", .of(ReferenceJSON.self).nullable, "The team that works on it."),
        Property("assignee", .of(ReferenceJSON.self).nullable, "Who works on it."),
        Property("fields", .map(of: .text), "Fields of the company's own."),
        Property("links", .list(of: RecordJSON.self), "What it is linked with."),
        Property("merged_into", .id.nullable, "The ticket that goes on in its place."),
        Property("opened_at", .moment, "When it came in."),
        Property("updated_at", .moment, "When something last happened to it."),
        Property("solved_at", .moment.nullable, "When it was solved."),
        Property("due_at", .moment.nullable, "When the next service clock is due."),
        Property("external_reference", .text.nullable, "What another system calls it."),
        Property("version", .id, "Counts its changes."),
    ])

    private static let requester = [
        Property("number", .id, "The customer's number."),
        Property("name", .text.nullable, "Their name, where it is known without a look-up of its own."),
        Property("email", .text.nullable, "Their address, likewise."),
    ]
}
