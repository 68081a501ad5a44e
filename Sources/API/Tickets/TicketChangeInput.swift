import Model
import Workflows

/// What `PATCH /api/v1/tickets/{number}` takes; a field that is left out stays as it is.
struct TicketChangeInput: JSONInput {
    var subject: String?
    var department: String?
    var category: Removable<String>
    var priority: String?
    var status: String?
    var tier: WholeNumber?
    var team: Removable<String>
    var assignee: Removable<String>
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

extension TicketChangeInput {
    static let schema = Schema.input(
        optional: [
            Property("subject", .text(1...300), "What it is about."),
            Property("department", .reference, "Whose it is, by name."),
            Property("category", .text(0...100), "What kind of thing it is; null: nothing in particular."),
            Property("priority", .word(Priority.self), "How urgent it is."),
            Property("status", .word(TicketStatus.self), "How it stands."),
            Property("tier", .whole(1...3), "The line of support that works on it."),
            Property("team", .text(0...254), "The team that works on it, by name; null: none."),
            Property("assignee", .text(0...254), "Who works on it, by address; null: nobody."),
            Property("tags", .list(of: .text(1...50), 0...50), "Words it is found by."),
            Property("links", .list(of: RecordInput.self, 0...50), "What it is linked with; the list as a whole."),
            Property(
                "fields", .map(of: .text(0...10_000).nullable),
                "The fields of the company's own that change; null takes one away."),
        ])

    static let example: String? = #"{"status": "open", "priority": "critical", "category": null}"#
}
