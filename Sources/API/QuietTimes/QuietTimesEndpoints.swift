import HTTPServer
import Model
import Workflows

/// What can be done with quiet times.
struct QuietTimesEndpoints: Sendable {
    @Sendable func showOwn(_ call: Call) async throws -> Response {
        QuietTimesJSON(person: try own(call)).response()
    }

    @Sendable func changeOwn(_ call: Call) async throws -> Response {
        try await change(own(call), call)
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        QuietTimesJSON(person: try named(call)).response()
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        try await change(named(call), call)
    }

    private func change(_ person: Person, _ call: Call) async throws -> Response {
        let input = try call.body(as: QuietTimesInput.self)
        let changed = try await call.run(
            ChangePerson(
                person: person.email, quiet: ChangePerson.Quiet(hours: input.hours.text, digest: input.digest.text)))
        return QuietTimesJSON(person: changed).response()
    }

    private func own(_ call: Call) throws(Problem) -> Person {
        guard let id = call.principal.person, let person = call.configuration.people[id] else {
            throw Problem(.refused, "Whoever asks is nobody who works here; name a person.")
        }
        return person
    }

    private func named(_ call: Call) throws(Problem) -> Person {
        let number = try call.number()
        guard let person = call.configuration.people[PersonID(number)] else {
            throw Problem(.notFound, "There is no person \(number).")
        }
        return person
    }
}
