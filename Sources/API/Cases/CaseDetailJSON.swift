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
            $0.field("decisions", detail.value.votes.lazy.map { VoteJSON(vote: $0, names: names) })
            $0.key("phases")
            $0.array(detail.value.phases) { writer, phase in
                writer.object {
                    $0.field("phase", phase.phase.rawValue)
                    $0.field("from", phase.from)
                    $0.field("until", phase.until)
                }
            }
            $0.key("bindings")
            $0.array(detail.matches) { writer, match in
                writer.object {
                    $0.field("trigger", match.trigger)
                    $0.field("binding", match.binding.rawValue)
                    $0.field("matched", match.matched)
                    $0.field("why", match.why)
                }
            }
        }
    }
}

extension CaseDetailJSON {
    static let schema = Schema.object(
        CaseJSON.self,
        and: [
            Property("timeline", .list(of: .object(entry)), "What happened, in order."),
            Property("decisions", .list(of: VoteJSON.self), "What was decided, and by whom."),
            Property("phases", .list(of: .object(phase)), "How long the work was in which phase."),
            Property("bindings", .list(of: .object(binding)), "Why this escalation answered, and others did not."),
        ])

    private static let entry = [
        Property("at", .moment, "When."), Property("actor", .of(ActorJSON.self), "Who did it."),
        Property("step", .count, "At which step."), Property("kind", .word(EventKind.self), "What happened."),
        Property("text", .text, "What happened, in words."),
    ]
    private static let phase = [
        Property("phase", .word(CasePhase.self), "Which."), Property("from", .moment, "Since when."),
        Property("until", .moment.nullable, "Until when; null for the present one."),
    ]
    private static let binding = [
        Property("trigger", .count, "Which of its triggers, in order."), Property("binding", .id, "The binding."),
        Property("matched", .flag, "Whether it answered."), Property("why", .text, "Why."),
    ]
}
