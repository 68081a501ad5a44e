import HTTPServer
import Model
import Workflows

/// What can be done with sessions.
struct SessionEndpoints: Sendable {
    static let path = "/api/v1/sessions"

    @Sendable func list(_ call: Call) async throws -> Response {
        var reader = call.query()
        let limit = reader.limit()
        let before = reader.cursor(of: "sessions").map { SessionID($0) }
        var person = reader.text("person")
        if let named = person, call.configuration.person(email: named) == nil {
            reader.reject("person", "nobody here has the address “\(named.prefix(100))”")
        }
        try reader.finish()
        if person == nil, call.principal.role != .admin {
            person = call.principal.person.flatMap { call.configuration.people[$0]?.email }
        }
        let page = try await call.ask(ListSessions(person: person, ofAll: true, before: before, limit: limit))
        return PageJSON(
            items: page.items.map { SessionJSON(session: $0, names: call.configuration) },
            nextCursor: page.next.map { Cursor.text("sessions", after: $0.rawValue) }
        ).response()
    }

    @Sendable func end(_ call: Call) async throws -> Response {
        try await call.run(EndSession(session: SessionID(try call.number())))
        return EndedSessionsJSON(count: 1).response()
    }

    @Sendable func endAll(_ call: Call) async throws -> Response {
        let number = try call.number()
        guard let person = call.configuration.people[PersonID(number)] else {
            throw Problem(.notFound, "There is no person \(number).")
        }
        return EndedSessionsJSON(count: try await call.run(EndSessions(person: person.email))).response()
    }
}
