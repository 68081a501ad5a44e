import BusinessTime
import HTTPServer
import Model
import Workflows

/// What can be done with triggers.
struct TriggerEndpoints: Sendable {
    static let path = "/api/v1/triggers"

    @Sendable func add(_ call: Call) async throws -> Response {
        let input = try call.body(as: TriggerInput.self)
        let added = try await call.run(try input.workflow())
        return TriggerJSON(definition: added).response(.created).located("\(Self.path)/\(added.id)")
    }

    @Sendable func list(_ call: Call) async throws -> Response {
        let summaries = try await call.ask(ListTriggers())
        return PageJSON(
            items: summaries.map {
                TriggerJSON(definition: $0.definition, firedToday: $0.firedToday, heldBackToday: $0.heldBackToday)
            }, nextCursor: nil
        ).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        TriggerDetailJSON(detail: try await detail(call), names: call.configuration).response()
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let number = try await detail(call).definition.id.rawValue
        let input = try call.body(as: TriggerChangeInput.self)
        return TriggerJSON(definition: try await call.run(try input.workflow(number))).response()
    }

    @Sendable func remove(_ call: Call) async throws -> Response {
        let number = try await detail(call).definition.id.rawValue
        return TriggerJSON(definition: try await call.run(RemoveTrigger(trigger: String(number)))).response()
    }

    @Sendable func wouldFire(_ call: Call) async throws -> Response {
        var reader = call.query()
        let at = reader.text("at").flatMap { text in
            let moment = Instant(text)
            if moment == nil { reader.reject("at", "“\(text.prefix(100))” is no moment such as 2026-03-31T10:00:00Z") }
            return moment
        }
        let limit = reader.limit()
        let after = reader.cursor(of: "would-fire") ?? 0
        try reader.finish()
        let number = try await detail(call).definition.id.rawValue
        let answer = try await call.environment.rehearse(
            WouldFire(trigger: String(number), after: after, limit: limit), as: call.principal, at: at)
        return WouldFireJSON(answer: answer).response()
    }

    /// The trigger of the number in the path; one that is called by another's number is not meant.
    private func detail(_ call: Call) async throws -> TriggerDetail {
        let number = try call.number()
        guard call.configuration.triggers.contains(where: { $0.id.rawValue == number }) else {
            throw Problem(.notFound, "There is no trigger \(number).")
        }
        let detail = try await call.ask(ShowTrigger(trigger: String(number)))
        guard detail.definition.id.rawValue == number else {
            throw Problem(.notFound, "Trigger \(number) shares its number with the name of another; rename that one.")
        }
        return detail
    }
}
