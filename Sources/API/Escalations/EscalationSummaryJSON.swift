import BusinessTime
import Model
import Workflows

/// An escalation as its list shows it.
struct EscalationSummaryJSON: JSONWritable {
    var summary: EscalationSummary
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        let definition = summary.definition
        writer.object {
            $0.field("number", definition.id.rawValue)
            $0.field("name", definition.name)
            $0.field("description", definition.text)
            $0.field("enabled", definition.isEnabled)
            $0.field("version", definition.version)
            $0.field("created_at", definition.createdAt)
            $0.field("pending", summary.pending)
            $0.key("used_in")
            $0.array(summary.bindings) { writer, binding in
                writer.object {
                    $0.field("binding", binding.id.rawValue)
                    $0.field("module", binding.module.rawValue)
                    $0.field("event", binding.event.rawValue)
                    $0.field("department", binding.department.map { ReferenceJSON.department($0, in: names) })
                    $0.field("priority", binding.priority)
                    $0.field("enabled", binding.isEnabled)
                }
            }
            $0.key("running")
            $0.array(summary.versions.sorted { $0.key < $1.key }) { writer, entry in
                writer.object {
                    $0.field("version", entry.key)
                    $0.field("cases", entry.value)
                }
            }
        }
    }
}
