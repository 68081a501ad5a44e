import BusinessTime
import Model
import Workflows

/// A trigger with how often it fired and what answers it.
struct TriggerDetailJSON: JSONWritable {
    var detail: TriggerDetail
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        let today = detail.days?.first
        writer.object {
            TriggerJSON(definition: detail.definition, firedToday: nil, heldBackToday: nil).writeFields(to: &$0)
            $0.field("condition_text", detail.conditionText)
            $0.field("last_counted_day", today?.day)
            $0.key("days")
            $0.array(detail.days ?? []) { writer, day in
                writer.object {
                    $0.field("day", day.day)
                    $0.field("fired", day.fired)
                    $0.field("held_back", day.heldBack)
                }
            }
            $0.key("bindings")
            $0.array(detail.bindings) { writer, binding in
                writer.object {
                    $0.field("number", binding.id.rawValue)
                    $0.field("escalation", ReferenceJSON.escalation(binding.escalation, in: names))
                    $0.field("enabled", binding.isEnabled)
                }
            }
        }
    }
}

extension TriggerDetailJSON {
    static let schema = Schema.object(
        TriggerJSON.self,
        and: [
            Property("condition_text", .text, "The condition in words."),
            Property("last_counted_day", .day.nullable, "The newest day in days."),
            Property("days", .list(of: .object(day)), "How often it fired on which day."),
            Property("bindings", .list(of: .object(binding)), "What answers it."),
        ])

    private static let day = [
        Property("day", .day, "Which."), Property("fired", .count, "How often it fired."),
        Property("held_back", .count, "How often it would have, but for its cooldown and cap."),
    ]
    private static let binding = [
        Property("number", .id, "The binding."), Property("escalation", .of(ReferenceJSON.self), "What it starts."),
        Property("enabled", .flag, "Whether it answers."),
    ]
}
