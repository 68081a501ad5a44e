import Model
import Workflows

/// What `PATCH /api/v1/departments/{number}` takes; a field that is left out stays as it is.
struct DepartmentChangeInput: JSONInput {
    var manager: String?
    var calendar: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case manager, calendar }

    static var neverNull: [CodingKeys] { CodingKeys.allCases }

    func workflow(_ department: Department) -> ChangeDepartment {
        ChangeDepartment(department: department.name, manager: manager, calendar: calendar)
    }
}

extension DepartmentChangeInput {
    static let details = [
        Property("manager", .colleague, "Who decides where nobody else does, by address."),
        Property("calendar", .reference, "When it works, by the name of a calendar."),
    ]

    static let schema = Schema.input(optional: details)

    static let example: String? = #"{"manager": "max@example.com"}"#
}
