/// The line of a calendar that opens a stretch.
package enum HoursSource: Hashable, Sendable, CustomStringConvertible {
    /// The calendar is open at every moment.
    case aroundTheClock
    /// An interval of the week, which belongs to the day on which it starts.
    case week(Weekday, HoursInterval)
    /// An interval of a date with hours of its own.
    case date(CivilDay, HoursInterval)

    package var description: String {
        switch self {
        case .aroundTheClock: "around the clock"
        case .week(let day, let hours): "week: \(day.name) \(hours)"
        case .date(let day, let hours): "date \(day): \(hours)"
        }
    }
}
