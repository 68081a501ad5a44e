import BusinessTime
import Model

/// A checklist as the API shows it.
struct ChecklistJSON: JSONWritable {
    var checklist: Checklist
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        writer.field("number", checklist.id.rawValue)
        writer.field("name", checklist.name)
        writer.field(
            "template",
            checklist.template.map { ReferenceJSON(number: $0.rawValue, name: names.checklistTemplates[$0]?.name) })
        writer.field("record", checklist.record.map(RecordJSON.init))
        writer.field("department", ReferenceJSON.department(checklist.department, in: names))
        writer.field("owner", checklist.owner.map { ReferenceJSON.person($0, in: names) })
        writer.field("status", checklist.status)
        writer.field("started_at", checklist.startedAt)
        writer.field("started_by", ActorJSON(actor: checklist.startedBy, names: names))
        writer.field("finished_at", checklist.finishedAt)
        writer.key("items")
        writer.array(checklist.items.enumerated()) { writer, entry in
            let (index, item) = (entry.offset, entry.element)
            writer.object {
                $0.field("number", index + 1)
                $0.field("title", item.title)
                $0.field("state", item.state.rawValue)
                $0.field("owner", item.owner.map { ReferenceJSON.person($0, in: names) })
                $0.field("because", item.because)
                $0.field("due_at", item.dueAt)
                $0.field("required", item.isRequired)
                $0.field("closed_at", item.closedAt)
                $0.field("closed_by", item.closedBy.map { ActorJSON(actor: $0, names: names) })
                $0.field("note", item.note)
            }
        }
        writer.field("version", checklist.version)
    }
}
