import BusinessTime
import Model
import Workflows

/// A case with its timeline.
struct CaseDetailJSON: JSONWritable {
    var detail: CaseDetail
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        let value = CaseJSON(value: detail.value, names: names, definition: detail.definition)
        writer.object {
            value.writeFields(to: &$0)
            $0.key("timeline")
            $0.array(detail.entries) { writer, entry in
                writer.object {
                    $0.field("at", entry.at)
                    $0.field("actor", ActorJSON(actor: entry.actor, names: names))
                    $0.field("step", entry.step)
                    $0.field("kind", entry.kind.rawValue)
                    $0.field("text", entry.text)
                }
            }
        }
    }
}
