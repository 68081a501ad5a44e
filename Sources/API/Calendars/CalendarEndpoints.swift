import BusinessTime
import Foundation
import HTTPServer
import Model
import Workflows

/// What can be done with working hours.
struct CalendarEndpoints: Sendable {
    static let path = "/api/v1/calendars"

    @Sendable func list(_ call: Call) async throws -> Response {
        try call.mayRead(.calendar)
        let calendars = call.configuration.calendars.values.sorted { $0.id < $1.id }
        return PageJSON(items: calendars.map(CalendarJSON.init), nextCursor: nil).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        try call.mayRead(.calendar)
        let id = CalendarID(try call.number())
        guard let calendar = call.configuration.calendars[id] else {
            throw Problem(.notFound, "There is no calendar \(id).")
        }
        return CalendarJSON(calendar: calendar).response()
    }

    @Sendable func add(_ call: Call) async throws -> Response {
        let input = try call.body(as: CalendarInput.self)
        let known = call.configuration.calendars.values.first {
            $0.name.lowercased() == (input.name ?? "").lowercased()
        }
        if let known {
            throw Problem(.conflict, "There is a calendar “\(known.name)”; change it at \(Self.path)/\(known.id).")
        }
        let calendar = try await call.run(try input.workflow(named: input.name ?? ""))
        return CalendarJSON(calendar: calendar).response(.created).located("\(Self.path)/\(calendar.id)")
    }

    @Sendable func replace(_ call: Call) async throws -> Response {
        let id = CalendarID(try call.number())
        guard let known = call.configuration.calendars[id] else {
            throw Problem(.notFound, "There is no calendar \(id).")
        }
        let input = try call.body(as: CalendarInput.self)
        // Whoever may not change it hears that first, from the workflow.
        if call.principal.role == .admin, let name = input.name, name != known.name {
            throw Problem.invalid("name", "is “\(known.name)” and cannot be changed; add a calendar of the new name")
        }
        return CalendarJSON(calendar: try await call.run(try input.workflow(named: known.name))).response()
    }
}
