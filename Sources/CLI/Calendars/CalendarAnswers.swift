import BusinessTime
import Model

/// The answer of `belay calendar due` as JSON.
struct DueAnswer: Encodable {
    /// The moment in UTC.
    var due: String
    /// What the clocks show there.
    var local: String
    /// Where.
    var timeZone: String
    /// Every stretch that counted.
    var explanation: [String]?
}

/// The answer of `belay calendar elapsed` as JSON.
struct ElapsedAnswer: Encodable {
    /// The working time, as in `1h 30m`.
    var elapsed: String
    /// The working time in seconds.
    var seconds: Double
}

/// The answer of `belay calendar check` as JSON.
struct CheckAnswer: Encodable {
    var passed: Int
    var failed: Int
    var failures: [[String: String]]
}

/// A calendar as JSON.
struct CalendarAnswer: Encodable {
    var id: Int64
    var name: String
    var hours: BusinessCalendar

    init(_ calendar: NamedCalendar) {
        id = calendar.id.rawValue
        name = calendar.name
        hours = calendar.hours
    }
}

/// The answer of `belay calendar show` as JSON.
struct CalendarWeek: Encodable {
    var name: String
    var timeZone: String
    var days: [CalendarDay]
}

/// The hours of one date.
struct CalendarDay: Encodable {
    var date: String
    var name: String
    var open: [String]
    var note: String?

    init(_ day: CivilDay, in calendar: BusinessCalendar) {
        date = day.description
        name = day.shortText
        let holiday = calendar.holidays.first { $0.day == day }
        let own = calendar.holidayHours[day]
        let hours = own ?? (holiday == nil ? calendar.week[day.weekday] : [])
        open = hours.map(\.description)
        if let holiday {
            note = holiday.name ?? "holiday"
        } else if own != nil {
            note = "hours of this date"
        }
    }
}
