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
        return try add(validated(in: transaction.configuration), in: transaction)
    }

    /// Writes a new department with an event, and returns it with its number.
    func add(_ validated: Department, in transaction: Transaction) throws -> Department {
        var department = validated
        department.id = try transaction.writer.insert(department)
        try transaction.audit(
            .created, .department, department.id.rawValue, from: nil, to: department, fields: Self.fields)
        return department
    }

    /// The department as it was described, without a number; throws every field that is wrong.
    func validated(in configuration: Configuration) throws -> Department {
        var validator = Validator()
        let name = validator.text("name", name, length: 1...100)
        if configuration.departments.values.contains(where: { $0.name.lowercased() == name.lowercased() }) {
            validator.reject("name", "there is a department “\(name)” already")
        }
        let department = Department(
            id: 0, name: name, manager: validator.person("manager", manager, configuration),
            calendar: validator.calendar("calendar", calendar, configuration))
        try validator.finish()
        return department
    }

    static func fields(_ department: Department) -> [(name: String, value: String?)] {
        [
            ("name", department.name), ("manager", department.manager?.description),
            ("calendar", department.calendar?.description),
        ]
    }
}
