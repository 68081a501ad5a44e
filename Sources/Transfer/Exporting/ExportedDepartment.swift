import BusinessTime
package import Model

/// A department as programs get it, by the names that an import knows.
package struct ExportedDepartment: Encodable {
    var number: Int64
    var name: String
    var manager: String?
    /// The name of the calendar that it keeps; nil: it works around the clock.
    package var calendar: String?

    /// The department with names as they are now.
    package init(_ department: Department, _ names: ExportNames) {
        number = department.id.rawValue
        name = department.name
        manager = names.address(department.manager)
        calendar = department.calendar.flatMap { names.configuration.calendars[$0]?.name }
    }
}
