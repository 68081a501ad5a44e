import Model
import Workflows

/// What `POST /api/v1/macros` takes, and `PATCH /api/v1/macros/{number}`, where what is left out stays as it is.
struct MacroInput: JSONInput {
    /// Who uses it.
    enum Reach: String, CaseIterable {
        case everyone, department, me
    }

    var name: String?
    var description: String?
    var reach: String?
    var department: String?
    var text: String?
    var visibility: String?
    var isFinal: Bool?
    var actions: [StrictInput<MacroActionInput>]?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case name, description
        case reach = "for"
        case department, text, visibility
        case isFinal = "final"
        case actions
    }

    func draft() throws(Problem) -> MacroDraft {
        MacroDraft(
            name: name, note: description, reach: try wanted(), text: text, visibility: visibility, isFinal: isFinal,
            actions: actions?.map(\.input.draft))
    }

    private func wanted() throws(Problem) -> MacroDraft.Reach? {
        guard let reach else { return department.map { .department($0) } }
        guard let word = Reach(rawValue: reach.lowercased()) else {
            throw .invalid("for", "“\(reach.prefix(100))” is none of everyone, department, me")
        }
        if word != .department, department != nil { throw .invalid("department", "goes with for: department only") }
        switch word {
        case .everyone: return .everyone
        case .me: return .me
        case .department:
            guard let department else { throw .invalid("department", "is missing; name the one it is for") }
            return .department(department)
        }
    }
}

extension MacroInput {
    static let schema = Schema.input(
        optional: [
            Property("name", .text(1...100), "What it is called; needed for a new one."),
            Property("description", .text(0...500), "When to use it."),
            Property("for", .word(Reach.self), "Who uses it; whoever adds it where it is left out."),
            Property("department", .reference, "With department: which one."),
            Property(
                "text", .text(0...20_000),
                "What it says, with variables such as {{customer.name}}; an empty text: nothing."
            ),
            Property("visibility", .word(Message.Visibility.self), "Who reads that; reply where it is left out."),
            Property(
                "final", .flag, "Whether it may be sent unread, so that it can be used for several tickets at once."),
            Property("actions", .list(of: MacroActionInput.self, 0...20), "All that it does, in order."),
        ])

    static let example: String? =
        #"{"name": "Waiting for a part", "text": "Hello {{customer.name}}, we are waiting for a part.", "#
        + #""actions": [{"do": "status", "to": "on-hold"}, {"do": "follow-up", "to": "3 Has the part come?"}]}"#
}
