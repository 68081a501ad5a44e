import BusinessTime
import Model
import Workflows

/// One look of the triggers in a simulation.
struct SimulatedLookJSON: JSONWritable {
    var look: SimulatedLook

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("at", look.at)
            $0.field("event", look.event.rawValue)
            $0.field("record", RecordJSON(record: look.record))
            $0.key("triggers")
            $0.array(look.considered) { writer, considered in
                writer.object {
                    $0.field("number", considered.number)
                    $0.field("name", considered.name)
                    $0.field("fired", considered.holds)
                    $0.field("why", considered.why)
                }
            }
            $0.key("raised")
            $0.array(look.raised) { Self.write($1, to: &$0) }
        }
    }

    private static func write(_ raised: SimulatedTrigger, to writer: inout JSONWriter) {
        writer.object {
            $0.field("name", raised.trigger.name)
            $0.field("reason", raised.trigger.reason)
            $0.field("evidence", raised.trigger.evidence)
            $0.field("held_back", raised.heldBack)
            $0.field("binding", raised.binding?.rawValue)
            $0.key("bindings")
            $0.array(raised.bindings) { writer, considered in
                writer.object {
                    $0.field("number", considered.number)
                    $0.field("why", considered.why)
                }
            }
        }
    }
}

extension SimulatedLookJSON {
    static let schema = Schema.object([
        Property("at", .moment, "When the triggers looked."),
        Property("event", .word(EventKind.self), "At what."),
        Property("record", .of(RecordJSON.self), "Whose it was."),
        Property("triggers", .list(of: .object(considered)), "What each found."),
        Property("raised", .list(of: .object(raised)), "Those that fired, and what answered."),
    ])

    private static let considered = [
        Property("number", .whole, "The trigger."), Property("name", .text, "Its name."),
        Property("fired", .flag, "Whether it fired."), Property("why", .text, "Why."),
    ]
    private static let bindings = Schema.list(
        of: .object([Property("number", .id, "The binding."), Property("why", .text, "Why it answered, or did not.")]))
    private static let raised = [
        Property("name", .text, "The trigger's name."), Property("reason", .text, "Why it fired."),
        Property("evidence", .texts, "What it saw."),
        Property("held_back", .text.nullable, "Why it kept quiet all the same."),
        Property("binding", .id.nullable, "The binding that answered."),
        Property("bindings", bindings, "What each binding found."),
    ]
}
