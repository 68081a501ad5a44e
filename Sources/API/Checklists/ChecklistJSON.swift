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

extension ChecklistJSON {
    static let schema = Schema.object([
        Property("number", .id, "The checklist's number."),
        Property("name", .text, "What it is called."),
        Property("template", .of(ReferenceJSON.self).nullable, "What it was started from."),
        Property("record", .of(RecordJSON.self).nullable, "What it is about."),
        Property("department", .of(ReferenceJSON.self), "Whose it is."),
        Property("owner", .of(ReferenceJSON.self).nullable, "Who answers for it."),
        Property("status", .words(["open", "finished"]), "Whether something is left to do."),
        Property("started_at", .moment, "When it was started."),
        Property("started_by", .of(ActorJSON.self), "Who started it."),
        Property("finished_at", .moment.nullable, "When the last item was closed."),
        Property("items", .list(of: .object(item)), "What is to be done."),
        Property("version", .id, "Counts its changes."),
    ])

    private static let item = [
        Property("number", .id, "Its place, from 1."), Property("title", .text, "What is to be done."),
        Property("state", .word(ChecklistItemState.self), "How it stands."),
        Property("owner", .of(ReferenceJSON.self).nullable, "Who does it."),
        Property("because", .text.nullable, "Why it is theirs."),
        Property("due_at", .moment.nullable, "When it has to be done."),
        Property("required", .flag, "Whether the checklist cannot be finished without it."),
        Property("closed_at", .moment.nullable, "When it was closed."),
        Property("closed_by", .of(ActorJSON.self).nullable, "Who closed it."),
        Property("note", .text.nullable, "What they said about it."),
    ]
}
