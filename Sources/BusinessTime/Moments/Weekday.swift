/// A day of the week, Monday first (ISO 8601).
package enum Weekday: Int, CaseIterable, Hashable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The name in a calendar file: `mon` … `sun`.
    package var key: String { Weekday.keys[rawValue] }

    /// The English name in three letters: `Mon`.
    package var shortName: String { Weekday.shortNames[rawValue] }

    /// The English name: `Monday`.
    package var name: String { Weekday.names[rawValue] }

    private static let shortNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let keys = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// The day named `mon` … `sun`; nil for any other text.
    package init?(key: String) {
        guard let index = Weekday.keys.firstIndex(of: key) else { return nil }
        self.init(rawValue: index)
    }

    /// The day of the week of a day number, 1970-01-01 (a Thursday) being 0.
    init(dayNumber: Int) {
        self = Weekday(rawValue: (dayNumber + 3).flooredDivision(by: 7).remainder) ?? .monday
    }
}
