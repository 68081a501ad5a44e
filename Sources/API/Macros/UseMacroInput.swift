import Model
import Workflows

/// What `POST /api/v1/tickets/{number}/use-macro` takes.
struct UseMacroInput: JSONInput {
    var macro: String?
    var body: String?
    var visibility: String?
    var status: String?
    var silent: Bool?
    var macroVersion: WholeNumber?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case macro, body, visibility, status, silent
        case macroVersion = "macro_version"
    }

    func workflow(_ ticket: TicketID, expectedVersion: Int64?) throws(Problem) -> UseMacro {
        guard let macro else { throw .invalid("macro", "is missing") }
        let reading = visibility.map { Message.Visibility(rawValue: $0.lowercased()) }
        if case .some(nil) = reading { throw .invalid("visibility", "is none of reply, note") }
        return UseMacro(
            ticket: ticket, macro: macro, expectedMacro: macroVersion.map { Int64($0.value) },
            expectedVersion: expectedVersion, body: body, visibility: reading ?? nil, status: status,
            isSilent: silent ?? false)
    }
}

extension UseMacroInput {
    static let schema = Schema.input(
        required: [Property("macro", .reference, "The macro, by name or number.")],
        optional: [
            Property("body", .text(1...100_000), "What is said instead of its text, which somebody read."),
            Property("visibility", .word(Message.Visibility.self), "Who reads it; what the macro says where left out."),
            Property(
                "status", .word(TicketStatus.self), "How the ticket stands then; what the macro says where left out."),
            Property("silent", .flag, "Whether only its actions are wanted, though it would say something."),
            Property("macro_version", .id, "Refuse where somebody changed the macro since this version."),
        ])

    static let example: String? = #"{"macro": "Ask for a photo", "body": "Could you send us a photo?"}"#
}
