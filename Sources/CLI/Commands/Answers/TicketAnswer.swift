import BusinessTime
import Model

/// A ticket as programs get it; fields without a value are left out.
struct TicketAnswer: Encodable {
    var number: Int64
    var subject: String
    var status: String
    var priority: String
    var channel: String
    var department: String
    var category: String?
    var tags: [String]
    var tier: Int
    var team: String?
    var assignee: String?
    var requester: Int64
    var account: Int64?
    var fields: [String: String]
    var links: [String]
    var mergedInto: Int64?
    var openedAt: Instant
    var updatedAt: Instant
    var solvedAt: Instant?
    var nextDueAt: Instant?
    var externalReference: String?
    var version: Int64

    init(_ ticket: Ticket, _ wording: Wording) {
        number = ticket.id.rawValue
        subject = ticket.subject
        status = ticket.status.rawValue
        priority = ticket.priority.rawValue
        channel = ticket.channel.rawValue
        department = wording.name(ticket.department)
        category = ticket.category
        tags = ticket.tags
        tier = ticket.tier.rawValue
        team = ticket.team.map { wording.name($0) }
        assignee = wording.address(ticket.assignee)
        requester = ticket.requester.rawValue
        account = ticket.account?.rawValue
        fields = ticket.customFields
        links = ticket.links.map(\.description)
        mergedInto = ticket.mergedInto?.rawValue
        openedAt = ticket.openedAt
        updatedAt = ticket.updatedAt
        solvedAt = ticket.solvedAt
        nextDueAt = ticket.nextDueAt
        externalReference = ticket.externalReference
        version = ticket.version
    }
}
