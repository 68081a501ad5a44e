import BusinessTime
import HTTPServer
import Model
import Workflows

/// How admins let people in, and let them in again.
struct AccessEndpoints: Sendable {
    @Sendable func invite(_ call: Call) async throws -> Response {
        let person = try person(call)
        let input = try call.body(as: LinkInput.self)
        let made = try await call.run(InvitePerson(person: person.email, validFor: input.validFor?.span))
        return MadeLinkJSON(made: made, names: call.configuration, now: call.environment.clock.now())
            .response(.created).located("\(PersonEndpoints.path)/\(person.id)")
    }

    @Sendable func setPassword(_ call: Call) async throws -> Response {
        let person = try person(call)
        let input = try call.body(as: PasswordInput.self)
        try await call.environment.resetPassword(of: person.email, to: input.password ?? "", as: call.principal)
        return shown(person, call)
    }

    @Sendable func removeSecondFactor(_ call: Call) async throws -> Response {
        let person = try person(call)
        if person.id == call.principal.person {
            throw Problem(.refused, "Your own second factor is taken away at /account, with a code of it.")
        }
        try await call.run(RemoveSecondFactor(person: person.email))
        return shown(person, call)
    }

    private func shown(_ person: Person, _ call: Call) -> Response {
        PersonJSON(person: person, names: call.configuration, now: call.environment.clock.now()).response()
    }

    private func person(_ call: Call) throws -> Person {
        let number = try call.number()
        guard let person = call.configuration.people[PersonID(number)] else {
            throw Problem(.notFound, "There is no person \(number).")
        }
        return person
    }
}
