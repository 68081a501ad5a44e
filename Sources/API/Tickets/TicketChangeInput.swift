import Model
import Workflows

/// What `PATCH /api/v1/tickets/{number}` takes; a field that is left out stays as it is.
struct TicketChangeInput: JSONInput {
    var subject: String?
    var department: String?
    var category: Removable
    var priority: String?
    var status: String?
    var tier: WholeNumber?
    var team: Removable
    var assignee: Removable
    var tags: [String]?
    var links: [RecordInput]?
    var fields: [String: String?]?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case subject, department, category, priority, status, tier, team, assignee, tags, links, fields
    }

    static var neverNull: [CodingKeys] { [.subject, .department, .priority, .status, .tier, .tags, .links, .fields] }

    func workflow(_ ticket: TicketID, expectedVersion: Int64?) -> ChangeTicket {
        ChangeTicket(
            ticket: ticket, expectedVersion: expectedVersion, subject: subject, department: department,
            category: category.text, priority: priority, status: status, tier: tier?.value, team: team.text,
            assignee: assignee.text, tags: tags,
            links: links?.map(\.record), customFields: (fields ?? [:]).mapValues { $0 ?? "" })
    }
}
