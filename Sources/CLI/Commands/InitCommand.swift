import Foundation
import Model
import Workflows

/// `belay init`
enum InitCommand {
    static let command = Command<Session>(
        "init", "Make a data file with safe defaults.",
        discussion: """
            Makes office hours, a department with its manager, service levels for three priorities, triggers, and an \
            escalation that reaches the manager. All of it can be changed afterwards.

            For example:
              belay init --company "Acme Ltd" --admin maria@acme.example --name "Maria Sommer" --time-zone Europe/Berlin
            """,
        options: [
            Option("company", "The company's name.", kind: .name, default: "Our company"),
            Option("admin", "The first admin's address.", placeholder: "ADDRESS", default: "admin@localhost"),
            Option("name", "The first admin's name.", kind: .name, default: "Administrator"),
            Option("time-zone", "Where the company works, an IANA name; else this machine's.", placeholder: "ZONE"),
        ]
    ) { arguments, session in
        let path = session.dataPath
        let isThere = FileManager.default.fileExists(atPath: path)
        let environment: Environment
        do {
            environment = try await session.environment(creating: true)
        } catch let owned as OwnedByServer {
            throw CommandError(
                "\(path) is set up already, and “\(owned.note.command)” (process \(owned.note.process)) serves it. "
                    + "Name another file with --data to begin anew.")
        }
        let known = environment.snapshot.configuration
        if isThere, !known.people.isEmpty || !known.departments.isEmpty {
            throw CommandError(
                "\(path) is set up already, for \(known.settings.company). Use it as it is, name another file with "
                    + "--data, or move this one away to begin anew.")
        }
        let zone = arguments.string("time-zone") ?? TimeZone.current.identifier
        let created: InitializeCompany.Created
        do {
            created = try await environment.run(
                InitializeCompany(
                    company: arguments.requiredString("company"), timeZone: zone,
                    adminName: arguments.requiredString("name"), adminEmail: arguments.requiredString("admin")),
                as: .operatorAtConsole)
        } catch {
            // Nothing was written; an empty file that nobody asked for would only puzzle.
            if !isThere {
                await session.close()
                for suffix in ["", "-wal", "-shm", ".lock"] {
                    try? FileManager.default.removeItem(atPath: path + suffix)
                }
            }
            throw error
        }
        try session.answer(Answer(path, created, zone)) { text(path, created, zone, arguments) }
        return .succeeded
    }

    private struct Answer: Encodable {
        var dataFile: String
        var timeZone: String
        var admin: String
        var department: String
        var calendar: String
        var serviceLevels: [String]
        var triggers: [String]
        var escalation: String

        init(_ path: String, _ created: InitializeCompany.Created, _ zone: String) {
            dataFile = path
            timeZone = zone
            admin = created.admin.email
            department = created.department.name
            calendar = created.calendar.name
            serviceLevels = created.serviceLevels.map(\.name)
            triggers = created.triggers.map(\.name)
            escalation = created.escalation.name
        }
    }

    private static func text(
        _ path: String, _ created: InitializeCompany.Created, _ zone: String, _ arguments: ParsedArguments
    ) -> String {
        let data = path.hasSuffix("/belay.db") && arguments.string("data") == nil ? "" : " --data \(path)"
        let levels = created.serviceLevels.map { level in
            let target = level.targets[.firstResponse]?.words ?? "–"
            return "    \(level.name): first response within \(target)\n"
        }
        return """
            Made \(path).

              admin         \(created.admin.name) <\(created.admin.email)>
              department    \(created.department.name), managed by \(created.admin.name)
              office hours  Monday to Friday 09:00–17:00 (\(zone))
              triggers      \(created.triggers.map(\.name).joined(separator: ", "))
              escalation    “\(created.escalation.name)”: for whatever is escalated by hand, and for missed targets
              service levels
            \(levels.joined())
            Next:
              belay user add ADDRESS --name NAME --department \(created.department.name)\(data)
              belay webhook add NAME URL\(data)                    where notifications go
              belay token create \(created.admin.email) --name api\(data)
              belay serve\(data)

            """
    }
}
