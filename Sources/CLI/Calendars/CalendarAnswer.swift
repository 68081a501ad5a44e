import BusinessTime
import Model

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
