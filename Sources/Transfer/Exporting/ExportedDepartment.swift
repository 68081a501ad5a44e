import BusinessTime
import Model
import Workflows

/// A department as it is exported, by the names that an import knows.
struct ExportedDepartment: Encodable {
    var number: Int64
    var name: String
    var manager: String?
    var calendar: String?

    init(_ department: Department, _ names: ExportNames) {
        number = department.id.rawValue
        name = department.name
        manager = names.address(department.manager)
        calendar = department.calendar.flatMap { names.configuration.calendars[$0]?.name }
    }
}
