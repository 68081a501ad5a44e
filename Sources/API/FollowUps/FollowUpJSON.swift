import BusinessTime
import Model

/// A follow-up as the API shows it.
struct FollowUpJSON: JSONWritable {
    var followUp: FollowUp
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object { writeFields(to: &$0) }
    }

    func writeFields(to writer: inout JSONWriter) {
        writer.field("number", followUp.id.rawValue)
        writer.field("title", followUp.title)
        writer.field("note", followUp.note)
        writer.field("record", followUp.record.map(RecordJSON.init))
        writer.field("owner", ReferenceJSON.person(followUp.owner, in: names))
        writer.field("department", ReferenceJSON.department(followUp.department, in: names))
        writer.field("due_at", followUp.dueAt)
        writer.field("grace", followUp.grace.humanText)
        writer.field("waits_for_reply", followUp.waitsForReply)
        writer.field("status", followUp.status.rawValue)
        writer.field("misses", followUp.misses)
        writer.field("attempts", followUp.attempts)
        writer.field("reschedules", followUp.reschedules)
        writer.key("recurrence")
        if let series = followUp.series { Self.write(series, to: &writer) } else { writer.null() }
        writer.field("created_at", followUp.createdAt)
        writer.field("created_by", ActorJSON(actor: followUp.createdBy, names: names))
        writer.field("closed_at", followUp.closedAt)
        writer.field("closing_note", followUp.closingNote)
        writer.field("version", followUp.version)
    }

    private static func write(_ series: FollowUpSeries, to writer: inout JSONWriter) {
        writer.object {
            $0.field("every", series.recurrence.every)
            $0.field("unit", series.recurrence.unit.rawValue)
            $0.field("until", series.recurrence.until)
            $0.field("count", series.recurrence.count)
            $0.field("time_zone", series.recurrence.timeZone)
            $0.field("place", series.place)
            $0.field("previous", series.previous?.rawValue)
        }
    }
}
