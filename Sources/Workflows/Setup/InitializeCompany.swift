import BusinessTime
package import Model
import Storage

/// Fills an empty data file with defaults that are safe to begin with: hours, an admin, a department, service levels,
/// triggers, and one escalation that reaches somebody whatever happens.
package struct InitializeCompany: Workflow {
    /// The company's name.
    package var company: String
    /// The name of the IANA time zone that it works in.
    package var timeZone: String
    /// The first admin's name.
    package var adminName: String
    /// The first admin's address.
    package var adminEmail: String
    /// Every field, in the order of declaration.
    package init(company: String, timeZone: String, adminName: String, adminEmail: String) {
        self.company = company
        self.timeZone = timeZone
        self.adminName = adminName
        self.adminEmail = adminEmail
    }

    /// What was made.
    package struct Created: Sendable {
        /// The first admin.
        package var admin: Person
        /// Their department.
        package var department: Department
        /// Its hours.
        package var calendar: NamedCalendar
        /// The service levels.
        package var serviceLevels: [ServiceLevel]
        /// The triggers.
        package var triggers: [TriggerDefinition]
        /// The escalation.
        package var escalation: EscalationDefinition
    }

    package func perform(in transaction: Transaction) throws -> Created {
        try transaction.requireAdmin("set up a company")
        let known = try transaction.configuration
        guard known.people.isEmpty, known.departments.isEmpty else {
            throw WorkflowError.conflict("This data file is set up already, for \(known.settings.company).")
        }
        _ = try SaveSettings(settings: Settings(company: company, timeZone: timeZone)).perform(in: transaction)
        let calendar = try SaveCalendar(name: "Office hours", hours: officeHours()).perform(in: transaction)
        var department = try AddDepartment(name: "Support", calendar: calendar.name).perform(in: transaction)
        let admin = try AddPerson(
            name: adminName, email: adminEmail, role: .admin, department: department.name
        ).perform(in: transaction)
        department = try ChangeDepartment(department: department.name, manager: admin.email).perform(in: transaction)
        let levels = try Self.serviceLevels.map { try $0.perform(in: transaction) }
        let triggers = try Self.triggers.map { try AddTrigger(definition: $0).perform(in: transaction) }
        let escalation = try Self.escalation.perform(in: transaction)
        for binding in Self.bindings(to: escalation.name) { _ = try binding.perform(in: transaction) }
        return Created(
            admin: admin, department: department, calendar: calendar, serviceLevels: levels, triggers: triggers,
            escalation: escalation)
    }

    private func officeHours() throws -> BusinessCalendar {
        let nineToFive = try HoursInterval("09:00", "17:00")
        let weekdays = Weekday.allCases.filter { $0 != .saturday && $0 != .sunday }
        do {
            return try BusinessCalendar(timeZone: timeZone, week: WeeklyHours([nineToFive], on: weekdays))
        } catch {
            throw WorkflowError.invalid("time zone", error.description)
        }
    }
}
