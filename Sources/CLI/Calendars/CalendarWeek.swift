/// The answer of `belay calendar show` as JSON.
struct CalendarWeek: Encodable {
    var name: String
    var timeZone: String
    var days: [CalendarDay]
}
