/// The open hours of each weekday; a day without any is closed.
package struct WeeklyHours: Hashable, Sendable {
    /// The hours of each day, Monday first, in the order in which they open.
    private var days: [[HoursInterval]]

    /// The hours of the days named; days left out are closed.
    package init(_ hours: [Weekday: [HoursInterval]] = [:]) {
        days = Weekday.allCases.map { (hours[$0] ?? []).sorted() }
    }

    /// The same hours on each of the days named.
    package init(_ hours: [HoursInterval], on weekdays: [Weekday]) {
        days = Weekday.allCases.map { weekdays.contains($0) ? hours.sorted() : [] }
    }

    /// All of every day.
    package static let aroundTheClock = WeeklyHours([.wholeDay], on: Weekday.allCases)

    /// The hours of one day, in the order in which they open.
    package subscript(day: Weekday) -> [HoursInterval] {
        get { days[day.rawValue] }
        set { days[day.rawValue] = newValue.sorted() }
    }

    /// Whether no day has any hours.
    package var isEmpty: Bool { days.allSatisfy(\.isEmpty) }

    /// The open time of a week whose clocks do not change.
    package var total: Duration { .seconds(days.joined().reduce(0) { $0 + $1.to - $1.from }) }
}
