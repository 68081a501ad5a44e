import BusinessTime
import Model

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
        let outlook = CaseOutlook(value, definition: definition)
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
