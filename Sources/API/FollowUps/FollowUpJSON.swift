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

extension FollowUpJSON {
    static let schema = Schema.object([
        Property("number", .id, "The follow-up's number."),
        Property("title", .text, "What to come back to."),
        Property("note", .text.nullable, "More about it."),
        Property("record", .of(RecordJSON.self).nullable, "What it is about."),
        Property("owner", .of(ReferenceJSON.self), "Who comes back to it."),
        Property("department", .of(ReferenceJSON.self), "Whose it is."),
        Property("due_at", .moment, "When."),
        Property("grace", .text, "How long after that it counts as missed."),
        Property("waits_for_reply", .flag, "Whether somebody's answer is waited for."),
        Property("status", .word(FollowUpStatus.self), "How it stands."),
        Property("misses", .count, "How often it was missed."),
        Property("attempts", .count, "How often nobody answered."),
        Property("reschedules", .count, "How often it was put off."),
        Property("recurrence", .object(recurrence).nullable, "The series that it is one of."),
        Property("created_at", .moment, "When it was made."),
        Property("created_by", .of(ActorJSON.self), "Who made it."),
        Property("closed_at", .moment.nullable, "When it was closed."),
        Property("closing_note", .text.nullable, "What was said then."),
        Property("version", .id, "Counts its changes."),
    ])

    private static let recurrence = [
        Property("every", .id, "Every how many units."), Property("unit", .word(Recurrence.Unit.self), "The unit."),
        Property("until", .day.nullable, "The last day it may come."),
        Property("count", .count.nullable, "How often it comes."),
        Property("time_zone", .text, "The IANA zone of its time of day."),
        Property("place", .count, "Which of the series this is."),
        Property("previous", .id.nullable, "The one before it."),
    ]
}
