import BusinessTime
import Model

/// How a ticket was classified.
struct TicketTriageJSON: JSONWritable {
    var triage: TicketTriage
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("at", triage.at)
            $0.field("by", ActorJSON(actor: triage.actor, names: names))
            $0.field("priority", triage.priority.rawValue)
            $0.field("steps", triage.steps.lazy.map(TriageStepJSON.init))
        }
    }
}

extension TicketTriageJSON {
    static let schema = Schema.object([
        Property("at", .moment, "When."),
        Property("by", .of(ActorJSON.self), "Who answered."),
        Property("priority", .word(Priority.self), "What came out."),
        Property("steps", .list(of: TriageStepJSON.self), "The questions and answers."),
    ])
}
