import Model
import Workflows

/// One thing that a macro does, as a client writes it.
struct MacroActionInput: JSONInput {
    var verb: String?
    var to: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case verb = "do"
        case to
    }

    var draft: MacroDraft.Action { MacroDraft.Action(verb ?? "", to ?? "") }
}

extension MacroActionInput {
    static let schema = Schema.input(
        required: [Property("do", .word(MacroAction.Kind.self), "What.")],
        optional: [
            Property(
                "to", .text(0...2000),
                "With what: a word, a tag, a name or number; me or nobody; a number of days and what to do, as in 3 Call back."
            )
        ])

    static let example: String? = #"{"do": "follow-up", "to": "3 Call back"}"#
}
