import BusinessTime
import HTTPServer
import Model
import Workflows

/// What can be done with people.
struct PersonEndpoints: Sendable {
    static let path = "/api/v1/people"

    @Sendable func list(_ call: Call) async throws -> Response {
        try call.mayRead(.person)
        var reader = call.query()
        let names = call.configuration
        var people = Array(names.people.values)
        if let text = reader.text("department") {
            let department = names.department(named: text)?.id
            if department == nil { reader.reject("department", "there is no department “\(text.prefix(100))”") }
            people = people.filter { $0.department == department }
        }
        if let role = reader.word("role", as: Role.self) { people = people.filter { $0.role == role } }
        if let name = reader.text("name")?.lowercased() {
            people = people.filter { $0.name.lowercased().contains(name) || $0.email.lowercased().contains(name) }
        }
        if reader.text("disabled") != nil {
            let isDisabled = reader.flag("disabled", default: false)
            people = people.filter { $0.isDisabled == isDisabled }
        }
        let limit = reader.limit()
        let after = reader.cursor(of: "people") ?? 0
        try reader.finish()
        let found = people.filter { $0.id.rawValue > after }.sorted { $0.id < $1.id }
        let more = found.count > limit ? found[limit - 1].id.rawValue : nil
        return PageJSON(
            items: found.prefix(limit).map { json($0, call) },
            nextCursor: more.map { Cursor.text("people", after: $0) }
        ).response()
    }

    @Sendable func add(_ call: Call) async throws -> Response {
        let input = try call.body(as: PersonInput.self)
        let person = try await call.run(try input.workflow())
        return json(person, call).response(.created).located("\(Self.path)/\(person.id)")
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        try call.mayRead(.person)
        return json(try person(call), call).response()
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let person = try person(call)
        let input = try call.body(as: PersonChangeInput.self)
        return json(try await call.run(try input.workflow(person)), call).response()
    }

    @Sendable func setPresence(_ call: Call) async throws -> Response {
        let person = try person(call)
        let input = try call.body(as: PresenceInput.self)
        let presence = try input.presence()
        return json(try await call.run(ChangePerson(person: person.email, presence: presence)), call).response()
    }

    @Sendable func me(_ call: Call) async throws -> Response {
        MeJSON(person: json(try oneself(call), call), scopes: call.principal.scopes).response()
    }

    @Sendable func setOwnPresence(_ call: Call) async throws -> Response {
        let input = try call.body(as: PresenceInput.self)
        let change = ChangePerson(person: try oneself(call).email, presence: try input.presence())
        return json(try await call.run(change), call).response()
    }

    private func json(_ person: Person, _ call: Call) -> PersonJSON {
        PersonJSON(person: person, names: call.configuration, now: call.environment.clock.now())
    }

    private func person(_ call: Call) throws -> Person {
        let number = try call.number()
        guard let person = call.configuration.people[PersonID(number)] else {
            throw Problem(.notFound, "There is no person \(number).")
        }
        return person
    }

    private func oneself(_ call: Call) throws -> Person {
        guard let person = call.principal.person.flatMap({ call.configuration.people[$0] }) else {
            throw Problem(.notFound, "Whoever asks is nobody who works here.")
        }
        return person
    }
}
