package import BusinessTime
package import Model
import Storage

/// Adds working hours under a name, or replaces those of that name; open clocks are worked out anew.
package struct SaveCalendar: Workflow {
    /// Its name, unique, at most 100 characters.
    package var name: String
    /// The hours, checked when they were read.
    package var hours: BusinessCalendar
    /// Every field, in the order of declaration.
    package init(name: String, hours: BusinessCalendar) {
        self.name = name
        self.hours = hours
    }

    package var nouns: [Noun] { [.calendar] }

    package func perform(in transaction: Transaction) throws -> NamedCalendar {
        try transaction.requireAdmin("change calendars")
        var validator = Validator()
        let name = validator.text("name", name, length: 1...100)
        try validator.finish()
        let known = try transaction.configuration.calendars.values.first { $0.name.lowercased() == name.lowercased() }
        var calendar = NamedCalendar(id: known?.id ?? 0, name: name, hours: hours)
        if let known {
            guard known != calendar else { return known }
            try transaction.writer.update(calendar)
        } else {
            calendar.id = try transaction.writer.insert(calendar)
        }
        try transaction.audit(
            known == nil ? .created : .changed, .calendar, calendar.id.rawValue, from: known, to: calendar,
            fields: Self.fields)
        if known != nil { try transaction.refreshOpenClocks() }
        return calendar
    }

    /// A field for each day of the week, so that what changed can be read; a day without hours has no value.
    private static func fields(_ calendar: NamedCalendar) -> [(name: String, value: String?)] {
        let hours = calendar.hours
        func text(_ intervals: [HoursInterval]) -> String { intervals.map(\.description).joined(separator: ", ") }
        let own = hours.holidayHours.sorted { $0.key.dayNumber < $1.key.dayNumber }.map { day, intervals in
            "\(day) \(intervals.isEmpty ? "closed" : text(intervals))"
        }
        let week = Weekday.allCases.map { day -> (name: String, value: String?) in
            (day.name.lowercased(), hours.week[day].isEmpty ? nil : text(hours.week[day]))
        }
        return [("name", calendar.name), ("time zone", hours.timeZone)] + week + [
            ("holidays", hours.holidays.map(\.description).joinedOrNil), ("hours of days", own.joinedOrNil),
        ]
    }
}
