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
