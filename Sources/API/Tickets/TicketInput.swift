import Model
import Workflows

/// What `POST /api/v1/tickets` takes.
struct TicketInput: JSONInput {
    var subject: String?
    var body: String?
    var requester: String?
    var requesterName: String?
    var language: String?
    var account: String?
    var department: String?
    var category: String?
    var priority: String?
    var channel: String?
    var tags: [String]?
    var team: String?
    var assignee: String?
    var fields: [String: String]?
    var externalReference: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case subject, body, requester
        case requesterName = "requester_name"
        case language, account, department, category, priority, channel, tags, team, assignee, fields
        case externalReference = "external_reference"
    }

    func workflow() throws(Problem) -> OpenTicket {
        var channel = Channel.api
        if let text = self.channel {
            // What is imported comes in by its own way, with its own times.
            let known = Channel.allCases.filter { $0 != .imported }
            guard let found = known.first(where: { $0.rawValue == text.lowercased() }) else {
                let all = known.map(\.rawValue).joined(separator: ", ")
                throw .invalid("channel", "“\(text.prefix(100))” is none of \(all)")
            }
            channel = found
        }
        return OpenTicket(
            subject: subject ?? "", body: body ?? "", requester: requester ?? "", requesterName: requesterName,
            language: language, account: account, department: department, category: category, priority: priority,
            channel: channel, tags: tags ?? [], team: team, assignee: assignee, customFields: fields ?? [:],
            externalReference: externalReference)
    }
}
