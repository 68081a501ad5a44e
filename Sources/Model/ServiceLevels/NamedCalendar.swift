package import BusinessTime

/// Working hours under a name that departments and service levels refer to.
package struct NamedCalendar: Hashable, Sendable {
    /// The calendar's number.
    package var id: CalendarID
    /// Its name, unique.
    package var name: String
    /// The hours.
    package var hours: BusinessCalendar
    /// Every field, in the order of declaration.
    package init(id: CalendarID, name: String, hours: BusinessCalendar) {
        self.id = id
        self.name = name
        self.hours = hours
    }
}
