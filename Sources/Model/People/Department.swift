/// A part of the company with a manager and working hours.
package struct Department: Hashable, Sendable {
    /// The department's number.
    package var id: DepartmentID
    /// Its name, unique.
    package var name: String
    /// Who answers for it; a case that finds nobody else comes to them.
    package var manager: PersonID?
    /// Its working hours; nil: around the clock.
    package var calendar: CalendarID?
    /// Every field, in the order of declaration.
    package init(id: DepartmentID, name: String, manager: PersonID? = nil, calendar: CalendarID? = nil) {
        self.id = id
        self.name = name
        self.manager = manager
        self.calendar = calendar
    }
}
