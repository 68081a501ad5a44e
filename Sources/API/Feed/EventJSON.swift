import Model

/// Something that happened, as the API shows it.
struct EventJSON: JSONWritable {
    var event: Event
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        let draft = event.draft
        writer.field("sequence", event.sequence)
        writer.field("kind", draft.kind.rawValue)
        writer.key("about")
        writer.object {
            $0.field("kind", draft.subject.noun.rawValue)
            $0.field("number", draft.subject.number)
        }
        writer.field("by", ActorJSON(actor: draft.actor, names: names))
        writer.field("at", draft.at)
        writer.key("changes")
        writer.array(draft.changes) { writer, change in
            writer.object {
                $0.field("field", change.field)
                $0.field("before", change.before)
                $0.field("after", change.after)
            }
        }
    }
}

extension EventJSON {
    static let schema = Schema.object([
        Property("sequence", .id, "Its place among all events; there are no gaps."),
        Property("kind", .word(EventKind.self), "What happened."),
        Property("about", .object(subject), "What it happened to."),
        Property("by", .of(ActorJSON.self), "Who did it."),
        Property("at", .moment, "When."),
        Property("changes", .list(of: .object(change)), "What it changed."),
    ])

    private static let subject = [
        Property("kind", .word(Noun.self), "The kind of thing."),
        Property("number", .whole(0...Int64.max), "Its number."),
    ]
    private static let change = [
        Property("field", .text, "The field."), Property("before", .text.nullable, "What it was."),
        Property("after", .text.nullable, "What it is."),
    ]
}
