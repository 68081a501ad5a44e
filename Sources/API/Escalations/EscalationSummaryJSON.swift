import BusinessTime
import Model
import Workflows

/// An escalation as its list shows it.
struct EscalationSummaryJSON: JSONWritable {
    var summary: EscalationSummary
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        let definition = summary.definition
        writer.field("number", definition.id.rawValue)
        writer.field("name", definition.name)
        writer.field("description", definition.text)
        writer.field("enabled", definition.isEnabled)
        writer.field("version", definition.version)
        writer.field("created_at", definition.createdAt)
        writer.field("pending", summary.pending)
        writer.key("used_in")
        writer.array(summary.bindings) { writer, binding in
            writer.object {
                $0.field("binding", binding.id.rawValue)
                $0.field("module", binding.module.rawValue)
                $0.field("event", binding.event.rawValue)
                $0.field("department", binding.department.map { ReferenceJSON.department($0, in: names) })
                $0.field("priority", binding.priority)
                $0.field("enabled", binding.isEnabled)
            }
        }
        writer.key("running")
        writer.array(summary.versions.sorted { $0.key < $1.key }) { writer, entry in
            writer.object {
                $0.field("version", entry.key)
                $0.field("cases", entry.value)
            }
        }
    }
}

extension EscalationSummaryJSON {
    static let schema = Schema.object([
        Property("number", .id, "The escalation's number."), Property("name", .text, "Its name."),
        Property("description", .text, "What it is for."),
        Property("enabled", .flag, "Whether cases can begin in it."),
        Property("version", .id, "Counts the changes of its steps."),
        Property("created_at", .moment, "When it was made."), Property("pending", .count, "How many cases wait in it."),
        Property("used_in", .list(of: .object(binding)), "What starts it."),
        Property("running", .list(of: .object(running)), "How many open cases run by which version."),
    ])

    private static let binding = [
        Property("binding", .id, "The binding's number."), Property("module", .word(Module.self), "Whose records."),
        Property("event", .word(TriggerEvent.self), "On what."),
        Property("department", .of(ReferenceJSON.self).nullable, "In which department only."),
        Property("priority", .whole, "The lower matches first."),
        Property("enabled", .flag, "Whether it answers."),
    ]
    private static let running = [
        Property("version", .id, "The version."), Property("cases", .count, "How many run by it."),
    ]
}
