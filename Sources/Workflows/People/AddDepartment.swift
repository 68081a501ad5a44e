package import Model
import Storage

/// Adds a department.
package struct AddDepartment: Workflow {
    /// Its name, unique, at most 100 characters.
    package var name: String
    /// The manager's address.
    package var manager: String?
    /// Its calendar's name; nil: around the clock.
    package var calendar: String?
    /// Every field, in the order of declaration.
    package init(name: String, manager: String? = nil, calendar: String? = nil) {
        self.name = name
        self.manager = manager
        self.calendar = calendar
    }

    package var nouns: [Noun] { [.department] }

    package func perform(in transaction: Transaction) throws -> Department {
        try transaction.requireAdmin("add departments")
        let configuration = try transaction.configuration
        var validator = Validator()
        let name = validator.text("name", name, length: 1...100)
        if configuration.departments.values.contains(where: { $0.name.lowercased() == name.lowercased() }) {
            validator.reject("name", "there is a department “\(name)” already")
        }
        var department = Department(
            id: 0, name: name, manager: validator.person("manager", manager, configuration),
            calendar: validator.calendar("calendar", calendar, configuration))
        try validator.finish()
        department.id = try transaction.writer.insert(department)
        try transaction.audit(
            .created, .department, department.id.rawValue, from: nil, to: department, fields: Self.fields)
        return department
    }

    static func fields(_ department: Department) -> [(name: String, value: String?)] {
        [
            ("name", department.name), ("manager", department.manager?.description),
            ("calendar", department.calendar?.description),
        ]
    }
}
