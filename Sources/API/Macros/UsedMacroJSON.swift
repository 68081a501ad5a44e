import Model
import Workflows

/// What came of a macro.
struct UsedMacroJSON: JSONWritable {
    var used: UsedMacro
    var parties: Parties
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("ticket", TicketJSON(ticket: used.ticket, names: names, parties: parties))
            $0.field("message", used.message.map { MessageJSON(message: $0, names: names) })
            $0.field("follow_ups", used.followUps.map { FollowUpJSON(followUp: $0, names: names) })
        }
    }
}

extension UsedMacroJSON {
    static let schema = Schema.object([
        Property("ticket", .of(TicketJSON.self), "The ticket as it is now."),
        Property("message", .of(MessageJSON.self).nullable, "What was said."),
        Property("follow_ups", .list(of: FollowUpJSON.self), "What was promised."),
    ])
}
