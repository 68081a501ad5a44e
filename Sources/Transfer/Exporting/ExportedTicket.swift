import BusinessTime
import Model
import Workflows

/// A ticket as it is exported, by the names that an import knows.
struct ExportedTicket: Encodable {
    /// Something that was written about it.
    struct Entry: Encodable {
        var at: Instant
        var author: String
        /// Who wrote, as an import has it: agent, customer or note.
        var from: String
        var visibility: String
        var body: String
        /// The files that came with it; not what they hold.
        var attachments: [File]?
    }

    /// A file that came with something that was written.
    struct File: Encodable {
        var name: String
        var type: String
        var size: Int
        var sha256: String
    }

    var number: Int64
    var subject: String
    var body: String?
    var requester: String?
    var requesterName: String?
    var account: String?
    var department: String
    var category: String?
    var priority: String
    var status: String
    var channel: String
    var tags: [String]
    var tier: Int
    var team: String?
    var assignee: String?
    var fields: [String: String]
    var links: [String]
    var mergedInto: Int64?
    var openedAt: Instant
    var updatedAt: Instant
    var solvedAt: Instant?
    var dueAt: Instant?
    var externalReference: String?
    /// The files that came with the opening; nil where there are none, or they were not asked for.
    var attachments: [File]?
    /// What was written after the opening; nil where it was not asked for.
    var messages: [Entry]?

    init(_ ticket: Ticket, _ parties: Parties, _ messages: [Message]?, _ names: ExportNames) {
        let customer = parties.customers[ticket.requester]
        number = ticket.id.rawValue
        subject = ticket.subject
        body = messages?.first?.body
        attachments = messages?.first.flatMap(Self.files)
        requester = customer?.email
        requesterName = customer?.name
        account = ticket.account.flatMap { parties.accounts[$0]?.name }
        department = names.name(ticket.department)
        category = ticket.category
        priority = ticket.priority.rawValue
        status = ticket.status.rawValue
        channel = ticket.channel.rawValue
        tags = ticket.tags
        tier = ticket.tier.rawValue
        team = ticket.team.map { names.name($0) }
        assignee = names.address(ticket.assignee)
        fields = ticket.customFields
        links = ticket.links.map(\.description)
        mergedInto = ticket.mergedInto?.rawValue
        openedAt = ticket.openedAt
        updatedAt = ticket.updatedAt
        solvedAt = ticket.solvedAt
        dueAt = ticket.nextDueAt
        externalReference = ticket.externalReference
        self.messages = messages.map { all in
            all.dropFirst().map { message in
                Entry(
                    at: message.at, author: names.name(message.author, customer: customer),
                    from: Self.author(of: message).rawValue, visibility: message.visibility.rawValue,
                    body: message.body,
                    attachments: Self.files(of: message))
            }
        }
    }

    private static func files(of message: Message) -> [File]? {
        message.attachments.isEmpty
            ? nil
            : message.attachments.map {
                File(name: $0.name.text, type: $0.type.rawValue, size: $0.size, sha256: $0.digest)
            }
    }

    private static func author(of message: Message) -> ImportedTicket.Change.Author {
        if message.visibility == .note { return .note }
        if case .customer = message.author { return .customer }
        return .agent
    }
}
