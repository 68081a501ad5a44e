package import Model
import Storage

/// Changes a department's manager or working hours; the clocks of its tickets are worked out anew.
package struct ChangeDepartment: Workflow {
    /// The department's name.
    package var department: String
    /// The manager's address; an empty text takes them away.
    package var manager: String?
    /// The calendar's name; an empty text gives it the company's hours.
    package var calendar: String?
    /// Every field, in the order of declaration.
    package init(department: String, manager: String? = nil, calendar: String? = nil) {
        self.department = department
        self.manager = manager
        self.calendar = calendar
    }

    package var nouns: [Noun] { [.department] }

    package func perform(in transaction: Transaction) throws -> Department {
        try transaction.requireAdmin("change departments")
        let configuration = try transaction.configuration
        guard let earlier = configuration.department(named: department) else {
            throw WorkflowError.notFound("There is no department “\(department)”.")
        }
        var validator = Validator()
        var changed = earlier
        if let manager {
            changed.manager =
                manager.isEmpty ? nil : validator.person("manager", manager, configuration, kept: earlier.manager)
        }
        if let calendar {
            changed.calendar = calendar.isEmpty ? nil : validator.calendar("calendar", calendar, configuration)
        }
        try validator.finish()
        guard changed != earlier else { return earlier }
        try transaction.writer.update(changed)
        try transaction.audit(
            .changed, .department, changed.id.rawValue, from: earlier, to: changed, fields: AddDepartment.fields)
        if changed.calendar != earlier.calendar { try transaction.refreshOpenClocks() }
        return changed
    }
}
