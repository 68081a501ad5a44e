import Model
import Transfer
import Workflows

/// `belay department`
enum DepartmentCommands {
    static let group = Command<Session>(
        "department", "Add and list departments.", subcommands: [add, list, set])

    private static let options = [
        Option("manager", "Who decides where nobody else does.", placeholder: "ADDRESS"),
        Option("calendar", "When it works, by name.", kind: .name),
    ]

    private static let add = Command.onData(
        "add", "Add a department.", arguments: [Argument("name", "Its name.", kind: .name)], options: options
    ) { arguments, session in
        let department = try await session.run(
            AddDepartment(
                name: arguments.requiredString("name"), manager: arguments.string("manager"),
                calendar: arguments.string("calendar")))
        return try await answer(department, "added", session)
    }

    private static let set = Command.onData(
        "set", "Change a department's manager or hours.",
        arguments: [Argument("department", "Its name or number.", kind: .name)], options: options
    ) { arguments, session in
        let department = try await session.run(
            ChangeDepartment(
                department: arguments.requiredString("department"), manager: arguments.string("manager"),
                calendar: arguments.string("calendar")))
        return try await answer(department, "changed", session)
    }

    private static let list = Command.onData("list", "List the departments.") { _, session in
        let wording = try await session.wording()
        let departments = wording.configuration.departments.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        try session.answer(ListAnswer(items: departments.map { ExportedDepartment($0, wording.names) })) {
            guard !departments.isEmpty else { return "There is no department; add one with “belay department add”.\n" }
            var table = TextTable([
                .init("DEPARTMENT"), .init("MANAGER"), .init("HOURS"), .init("PEOPLE", alignment: .right),
            ])
            for department in departments {
                let people = wording.configuration.people.values.filter {
                    $0.department == department.id && !$0.isDisabled
                }
                table.append([
                    department.name, wording.name(department.manager),
                    ExportedDepartment(department, wording.names).calendar ?? "around the clock", "\(people.count)",
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static func answer(_ department: Department, _ done: String, _ session: Session) async throws -> ExitCode {
        let wording = try await session.wording()
        let answer = ExportedDepartment(department, wording.names)
        try session.answer(answer) {
            "Department “\(department.name)” \(done); its manager is \(department.manager.map(wording.name) ?? "nobody yet"), "
                + "its hours are \(answer.calendar.map { "“\($0)”" } ?? "around the clock").\n"
        }
        return .succeeded
    }
}
