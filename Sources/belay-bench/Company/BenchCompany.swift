import BusinessTime
import Model
import Secrets
import Workflows

/// A made-up company with as many rules as are asked for.
struct BenchCompany {
    var rules = 100
    /// Where notifications go; nil: no endpoint.
    var endpoint: String?

    static let departments = ["Support", "Billing", "Logistics", "Sales", "Research"]
    static let teams = (1...10).map { "Team \($0)" }
    static let agents = (1...50).map { "agent\($0)@bench.example" }
    static let admin = "admin@bench.example"
    static let secret = "whsec_QmVsYXlCZW5jaFNlY3JldFRoYXRJc1RoaXJ0eVR3bw=="
    static let categories = ["billing", "delivery", "account", "hardware", "software"]

    /// Sets it up and returns an admin's token.
    func setUp(_ environment: Environment) async throws -> String {
        try await environment.transact(as: .operatorAtConsole) { try setUp(in: $0) }
    }

    private func setUp(in transaction: Transaction) throws -> String {
        var settings = Settings(company: "Bench", timeZone: "Europe/Berlin", allowedNetworks: ["127.0.0.0/8"])
        // One token stands for a whole company here.
        settings.gate.requestsPerMinute = nil
        _ = try SaveSettings(settings: settings).perform(in: transaction)
        let office = try BusinessCalendar(
            timeZone: "Europe/Berlin",
            week: WeeklyHours(
                [HoursInterval("09:00", "17:00")], on: [.monday, .tuesday, .wednesday, .thursday, .friday]))
        _ = try SaveCalendar(name: "Office", hours: office).perform(in: transaction)
        for name in Self.departments {
            _ = try AddDepartment(name: name, calendar: "Office").perform(in: transaction)
        }
        _ = try AddPerson(name: "Admin", email: Self.admin, role: .admin).perform(in: transaction)
        for (index, email) in Self.agents.enumerated() {
            _ = try AddPerson(
                name: "Agent \(index + 1)", email: email,
                department: Self.departments[index % Self.departments.count]
            ).perform(in: transaction)
        }
        for (index, name) in Self.teams.enumerated() {
            let place = index % Self.departments.count
            let members = Self.agents.enumerated().filter { $0.offset % 10 == index }.map(\.element)
            _ = try AddTeam(name: name, department: Self.departments[place], members: members).perform(in: transaction)
        }
        for (name, priority, hours) in [("Low", Priority.low, 16), ("High", .high, 8), ("Critical", .critical, 4)] {
            _ = try AddServiceLevel(
                name: name, priority: priority,
                targets: [
                    .firstResponse: ClockTarget(within: .seconds(hours * 900)),
                    .resolution: ClockTarget(within: .seconds(hours * 3600)),
                ]
            ).perform(in: transaction)
        }
        for definition in BenchRules.definitions(rules) {
            _ = try AddTrigger(definition: definition).perform(in: transaction)
        }
        if let endpoint {
            _ = try AddEndpoint(name: "Bench", url: endpoint, secret: SigningSecret(Self.secret))
                .perform(in: transaction)
        }
        return try CreateToken(person: Self.admin, name: "bench").perform(in: transaction).secret.text.reveal()
    }
}
