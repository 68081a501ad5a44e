import Workflows

/// What `POST /api/v1/departments` takes.
struct DepartmentInput: JSONInput {
    var name: String?
    var manager: String?
    var calendar: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case name, manager, calendar }

    var workflow: AddDepartment { AddDepartment(name: name ?? "", manager: manager, calendar: calendar) }
}

extension DepartmentInput {
    static let schema = Schema.input(
        required: [Property("name", .text(1...100), "Its name, unique.")], optional: DepartmentChangeInput.details)

    static let example: String? = #"{"name": "Research", "manager": "max@example.com"}"#
}
