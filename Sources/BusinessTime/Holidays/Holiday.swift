/// A date on which the week's hours do not count.
package struct Holiday: Hashable, Sendable {
    /// The date, in whatever time zone the calendar has.
    package let day: CivilDay
    /// What people call it.
    package let name: String?

    /// The holiday on that date.
    package init(_ day: CivilDay, name: String? = nil) {
        self.day = day
        self.name = name
    }
}

extension Holiday: CustomStringConvertible {
    package var description: String { name.map { "\(day) \($0)" } ?? "\(day)" }
}
