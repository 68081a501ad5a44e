import Model
import Workflows

/// A ticket as people write it in a file.
struct TicketDraft: Decodable {
    let opening: OpenTicket

    private enum Field: String, CodingKey, CaseIterable {
        case subject, body, requester, requesterName, language, account, department, category, priority, channel, tags
        case team, assignee, fields
    }

    init(from decoder: any Decoder) throws {
        try decoder.refuseFields(otherThan: Field.self)
        let values = try decoder.container(keyedBy: Field.self)
        func text(_ field: Field) throws -> String? { try values.decodeIfPresent(String.self, forKey: field) }
        opening = OpenTicket(
            subject: try text(.subject) ?? "", body: try text(.body) ?? "", requester: try text(.requester) ?? "",
            requesterName: try text(.requesterName), language: try text(.language), account: try text(.account),
            department: try text(.department), category: try text(.category), priority: try text(.priority),
            channel: try values.decodeIfPresent(Channel.self, forKey: .channel) ?? .api,
            tags: try values.decodeIfPresent([String].self, forKey: .tags) ?? [], team: try text(.team),
            assignee: try text(.assignee),
            customFields: try values.decodeIfPresent([String: String].self, forKey: .fields) ?? [:])
    }
}
