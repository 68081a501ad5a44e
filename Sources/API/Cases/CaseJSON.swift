import BusinessTime
import Model
import Workflows

/// A case as the API shows it.
struct CaseJSON: JSONWritable {
    var value: Case
    var names: Configuration
    /// The escalation in the version that the case keeps, where it was read; the newest stands in for it.
    var definition: EscalationDefinition?

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        let newest = names.escalations[value.escalation]
        let definition = definition ?? (newest?.version == value.version ? newest : nil)
        writer.field("number", value.id.rawValue)
        writer.field("escalation", ReferenceJSON.escalation(value.escalation, in: names))
        writer.field("escalation_version", value.version)
        writer.field("record", RecordJSON(record: value.record))
        writer.field("department", ReferenceJSON.department(value.department, in: names))
        writer.field("trigger", value.trigger)
        writer.field("reason", value.reason)
        writer.field("triggers", value.triggers)
        writer.field("requester", ActorJSON(actor: value.requester, names: names))
        writer.field("status", value.status.rawValue)
        writer.field("step", ReferenceJSON(number: Int64(value.step), name: definition?.step(value.step)?.name))
        writer.field("asks", definition?.step(value.step)?.asks.rawValue)
        writer.field("holder", ReferenceJSON.person(value.holder, in: names))
        writer.field("candidates", value.candidates.lazy.map { ReferenceJSON.person($0, in: names) })
        writer.field("because", value.because)
        writer.field("opened_at", value.openedAt)
        writer.field("entered_at", value.enteredAt)
        let outlook = CaseOutlook(value, definition: definition, configuration: names)
        writer.field("next_at", outlook?.at)
        writer.field("next", outlook?.text)
        writer.field("waits_in", value.waiting?.queue)
        writer.field("turn", value.entries)
        writer.field("round", value.round)
        writer.field("asked_together", value.unanswered.lazy.map { ReferenceJSON.person($0, in: names) })
        writer.field("phase", value.phase?.rawValue)
        writer.field("times_out_at", value.status.isOpen ? value.timesOutAt : nil)
        writer.field("ended_at", value.endedAt)
    }
}

extension CaseJSON {
    static let schema = Schema.object([
        Property("number", .id, "The case's number."),
        Property("escalation", .of(ReferenceJSON.self), "What runs."),
        Property("escalation_version", .id, "The version of the escalation that the case keeps."),
        Property("record", .of(RecordJSON.self), "What it is about."),
        Property("department", .of(ReferenceJSON.self), "The department that it is seen in."),
        Property("trigger", .text, "What started it."),
        Property("reason", .text, "Why."),
        Property("triggers", .count, "How many triggers came together in it."),
        Property("requester", .of(ActorJSON.self), "Who caused it."),
        Property("status", .word(CaseStatus.self), "How it stands."),
        Property("step", .of(ReferenceJSON.self), "The step it is in, by its place."),
        Property("asks", .word(Ask.self).nullable, "What the step asks for."),
        Property("holder", .of(ReferenceJSON.self), "Whom it waits for."),
        Property("candidates", .list(of: ReferenceJSON.self), "Who else could have it."),
        Property("because", .text, "Why it waits for them."),
        Property("opened_at", .moment, "When it began."),
        Property("entered_at", .moment, "When it came to this step."),
        Property("next_at", .moment.nullable, "When something happens if nobody does anything."),
        Property("next", .text.nullable, "What happens then."),
        Property("waits_in", .text.nullable, "The queue that it waits in until somebody is free."),
        Property("turn", .count, "Counts the steps entered; a decision that names it counts for this turn only."),
        Property("round", .count, "Counts the rounds of asking."),
        Property("asked_together", .list(of: ReferenceJSON.self), "Who else of a quorum has not answered yet."),
        Property("phase", .word(CasePhase.self).nullable, "How far the work on it is."),
        Property("times_out_at", .moment.nullable, "When the step times out; null once the case has ended."),
        Property("ended_at", .moment.nullable, "When it ended."),
    ])
}
