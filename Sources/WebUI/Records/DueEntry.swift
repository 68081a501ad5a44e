import BusinessTime
import HTTPServer
import Model
import Workflows

/// A moment that somebody types as a day and a time by their own clocks.
enum DueEntry {
    static func fields(_ texts: Texts, isRequired: Bool) -> [EntryField] {
        [
            EntryField("due", texts["field.due-day"], .day, isRequired: isRequired),
            EntryField(
                "time", texts["field.due-time"], value: isRequired ? "09:00" : "", hint: texts["hint.time"], longest: 5),
        ]
    }

    /// The moment; nil where no day is given.
    static func moment(_ fields: Parameters, _ member: Member) throws -> Instant? {
        guard let text = fields.filled("due") else { return nil }
        guard let day = CivilDay(text) else { throw WorkflowError.invalid("due", "“\(text)” is no day") }
        let clock = fields.filled("time") ?? "09:00"
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
            (0...59).contains(minute),
            let moment = Instant(day, secondOfDay: hour * 3600 + minute * 60, timeZone: member.person.timeZone)
        else { throw WorkflowError.invalid("time", "“\(clock)” is no time such as 14:30") }
        return moment
    }
}
