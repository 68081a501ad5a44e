import HTTPServer
import Model
import Workflows

/// What can be done with teams.
struct TeamEndpoints: Sendable {
    static let path = "/api/v1/teams"

    @Sendable func list(_ call: Call) async throws -> Response {
        try call.mayRead(.team)
        var reader = call.query()
        var teams = call.configuration.teams.values.sorted { $0.id < $1.id }
        if let text = reader.text("department") {
            let department = call.configuration.department(named: text)?.id
            if department == nil { reader.reject("department", "there is no department “\(text.prefix(100))”") }
            teams = teams.filter { $0.department == department }
        }
        try reader.finish()
        return PageJSON(items: teams.map { TeamJSON(team: $0, names: call.configuration) }, nextCursor: nil).response()
    }

    @Sendable func add(_ call: Call) async throws -> Response {
        let input = try call.body(as: TeamInput.self)
        let team = try await call.run(try input.workflow())
        return TeamJSON(team: team, names: call.configuration).response(.created).located("\(Self.path)/\(team.id)")
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        try call.mayRead(.team)
        return TeamJSON(team: try team(call), names: call.configuration).response()
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let team = try team(call)
        let input = try call.body(as: TeamChangeInput.self)
        let changed = try await call.run(try input.workflow(team))
        return TeamJSON(team: changed, names: call.configuration).response()
    }

    private func team(_ call: Call) throws -> Team {
        let number = try call.number()
        guard let team = call.configuration.teams[TeamID(number)] else {
            throw Problem(.notFound, "There is no team \(number).")
        }
        return team
    }
}
