package import BusinessTime
package import Model
import Workflows

extension Harness {
    /// Adds a company that most scenarios do with, all of it around the clock:
    /// - Support: Maria (manager), Lena (lead), Ana and Ben (agents);
    /// - Sales: Stefan (manager), Sara (agent);
    /// - Rosa (admin), who works for all.
    package func addCompany() async throws {
        try await environment.transact(as: .operatorAtConsole) { transaction in
            _ = try AddPerson(name: "Rosa Root", email: "rosa@example.com", role: .admin).perform(in: transaction)
            for (department, people) in Self.people {
                _ = try AddDepartment(name: department).perform(in: transaction)
                for (name, role) in people {
                    _ = try AddPerson(
                        name: name, email: Self.address(of: name), role: role, department: department
                    ).perform(in: transaction)
                }
                _ = try ChangeDepartment(department: department, manager: Self.address(of: people[0].name))
                    .perform(in: transaction)
            }
        }
    }

    /// Adds somebody who works here; their address is their first name's at example.com.
    @discardableResult
    package func addPerson(
        _ name: String, role: Role = .agent, customRoles: [String] = [], department: String? = "Support",
        languages: [String] = ["en"], capacity: Int = 4
    ) async throws -> Person {
        try await run(
            AddPerson(
                name: name, email: Self.address(of: name), role: role, customRoles: customRoles, department: department,
                languages: languages, capacity: capacity))
    }

    /// Adds a team of people, named by their first names.
    @discardableResult
    package func addTeam(
        _ name: String = "First line", department: String = "Support", tier: Int = 1,
        members: [String] = ["Ana", "Ben"], assignment: AssignmentMethod = .roundRobin
    ) async throws -> Team {
        try await run(
            AddTeam(
                name: name, department: department, tier: tier, members: members.map(Self.address(of:)),
                assignment: assignment))
    }

    /// Adds a calendar and gives it to a department.
    @discardableResult
    package func addCalendar(
        _ name: String = "Office", hours: BusinessCalendar, for department: String? = "Support"
    ) async throws -> NamedCalendar {
        let calendar = try await run(SaveCalendar(name: name, hours: hours))
        if let department { _ = try await run(ChangeDepartment(department: department, calendar: name)) }
        return calendar
    }

    /// Adds a service level.
    @discardableResult
    package func addServiceLevel(
        _ name: String = "Standard", priority: Priority? = nil,
        targets: [ClockKind: ClockTarget] = [.firstResponse: ClockTarget(within: .hours(4))],
        warningShares: [Double] = [0.5, 0.75]
    ) async throws -> ServiceLevel {
        try await run(
            AddServiceLevel(name: name, priority: priority, targets: targets, warningShares: warningShares))
    }

    /// Adds an escalation, enabled.
    @discardableResult
    package func addEscalation(_ name: String = "Ask the lead", steps: Step...) async throws -> EscalationDefinition {
        try await run(AddEscalation(name: name, steps: steps, isEnabled: true))
    }

    /// Adds a binding.
    @discardableResult
    package func addBinding(
        _ event: TriggerEvent, module: Module = .helpdesk, trigger: String? = nil, department: String? = nil,
        priority: Int = 100, to escalation: String = "Ask the lead"
    ) async throws -> Binding {
        try await run(
            AddBinding(
                module: module, event: event, trigger: trigger, department: department, priority: priority,
                escalation: escalation))
    }

    /// Adds a trigger definition.
    @discardableResult
    package func addTrigger(
        _ name: String, _ event: TriggerEvent, module: Module = .helpdesk, condition: Condition = .always,
        parameters: TriggerParameters = TriggerParameters(), cooldown: Duration? = nil, dailyCap: Int? = nil
    ) async throws -> TriggerDefinition {
        try await run(
            AddTrigger(
                definition: TriggerDefinition(
                    id: 0, name: name, module: module, event: event, condition: condition, parameters: parameters,
                    cooldown: cooldown, dailyCap: dailyCap)))
    }

    /// Adds an endpoint that gets every notification.
    @discardableResult
    package func addEndpoint(
        _ name: String = "Mail", url: String = "http://127.0.0.1:9/hook", eventTypes: [String] = []
    ) async throws -> Endpoint {
        try await run(AddEndpoint(name: name, url: url, eventTypes: eventTypes)).endpoint
    }

    /// The address of somebody here, by name or first name.
    package static func address(of name: String) -> String {
        (name.split(separator: " ").first.map(String.init) ?? name).lowercased() + "@example.com"
    }

    private static let people: [(String, [(name: String, role: Role)])] = [
        (
            "Support",
            [("Maria Silva", .manager), ("Lena Koch", .lead), ("Ana Lima", .agent), ("Ben Roth", .agent)]
        ),
        ("Sales", [("Stefan Sand", .manager), ("Sara Sun", .agent)]),
    ]
}
