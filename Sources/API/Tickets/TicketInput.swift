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
    var attachments: [WholeNumber]?

    // What is imported comes in by its own way, with its own times.
    private static let channels = Channel.allCases.filter { $0 != .imported }

    enum CodingKeys: String, CodingKey, CaseIterable {
        case subject, body, requester
        case requesterName = "requester_name"
        case language, account, department, category, priority, channel, tags, team, assignee, fields,
            attachments
        case externalReference = "external_reference"
    }

    func workflow() throws(Problem) -> OpenTicket {
        var channel = Channel.api
        if let text = self.channel {
            guard let found = Self.channels.first(where: { $0.rawValue == text.lowercased() }) else {
                let all = Self.channels.map(\.rawValue).joined(separator: ", ")
                throw .invalid("channel", "“\(text.prefix(100))” is none of \(all)")
            }
            channel = found
        }
        return OpenTicket(
            subject: subject ?? "", body: body ?? "", requester: requester ?? "", requesterName: requesterName,
            language: language, account: account, department: department, category: category, priority: priority,
            channel: channel, tags: tags ?? [], team: team, assignee: assignee, customFields: fields ?? [:],
            externalReference: externalReference,
            attachments: (attachments ?? []).map { AttachmentID(Int64($0.value)) })
    }
}

extension TicketInput {
    static let schema = Schema.input(
        required: [
            Property("subject", .text(1...300), "What it is about."),
            Property("body", .text(1...100_000), "What the customer wrote."),
            Property("requester", .email, "Who asks; somebody new becomes a customer."),
        ],
        optional: [
            Property("requester_name", .text(1...200), "What somebody new is called."),
            Property("language", .text(2...35), "The language that somebody new writes in, a BCP 47 tag."),
            Property("account", .reference, "The company's name; it must be known."),
            Property("department", .reference, "Whose it is, by name."),
            Property("category", .text(1...100), "What kind of thing it is."),
            Property("priority", .word(Priority.self), "How urgent it is."),
            Property("channel", .words(channels.map(\.rawValue)), "How it came in; api where it is left out."),
            Property("tags", .list(of: .text(1...50), 0...50), "Words it is found by."),
            Property("team", .reference, "The team that works on it, by name."),
            Property("assignee", .colleague, "Who works on it, by address."),
            Property("fields", .map(of: .text(0...10_000)), "Fields of the company's own."),
            Property("external_reference", .text(1...200), "What another system calls it, unique."),
            Property(
                "attachments", .list(of: .id, 0...AttachmentLimits.mostFiles),
                "Files that you have brought within a day, by number; each is sent once."),
        ])

    static let example: String? =
        #"{"subject": "The printer is on fire", "body": "It burns.", "requester": "kim@customer.example", "priority": "high"}"#
}
