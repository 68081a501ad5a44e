import Model
import Workflows

/// What `PATCH /api/v1/departments/{number}` takes; a field that is left out stays as it is.
struct DepartmentChangeInput: JSONInput {
    var manager: Removable<String>
    var calendar: Removable<String>

    enum CodingKeys: String, CodingKey, CaseIterable { case manager, calendar }

    func workflow(_ department: Department) -> ChangeDepartment {
        ChangeDepartment(department: department.name, manager: manager.text, calendar: calendar.text)
    }
}

extension DepartmentChangeInput {
    static let details = [
        Property("manager", .colleague, "Who decides where nobody else does, by address; null: nobody."),
        Property("calendar", .reference, "When it works, by the name of a calendar; null: the company's hours."),
    ]

    static let schema = Schema.input(optional: details)

    static let example: String? = #"{"manager": "max@example.com"}"#
}
