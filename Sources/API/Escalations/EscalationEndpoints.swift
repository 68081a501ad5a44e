import HTTPServer
import Model
import Workflows

/// What can be done with escalations.
struct EscalationEndpoints: Sendable {
    static let path = "/api/v1/escalations"

    @Sendable func list(_ call: Call) async throws -> Response {
        let summaries = try await call.ask(ListEscalations())
        return PageJSON(
            items: summaries.map { EscalationSummaryJSON(summary: $0, names: call.configuration) }, nextCursor: nil
        ).response()
    }

    @Sendable func add(_ call: Call) async throws -> Response {
        let input = try call.body(as: EscalationInput.self)
        let added = try await call.run(try input.workflow(in: call.configuration))
        return try await detail(added, call).response(.created).located("\(Self.path)/\(added.id)")
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        try await detail(try definition(call), call).response()
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let definition = try definition(call)
        let input = try call.body(as: EscalationChangeInput.self)
        return try await detail(try await call.run(input.workflow(definition)), call).response()
    }

    @Sendable func setSteps(_ call: Call) async throws -> Response {
        let definition = try definition(call)
        let input = try call.body(as: StepsInput.self)
        return try await detail(
            try await call.run(try input.workflow(definition, in: call.configuration)), call
        ).response()
    }

    @Sendable func addStep(_ call: Call) async throws -> Response {
        let definition = try definition(call)
        let input = try call.body(as: StepInput.self)
        let step = try input.step(1, in: call.configuration)
        let changed = try await call.run(ChangeEscalation(escalation: definition.name, change: .addStep(step)))
        return try await detail(changed, call).response(.created).located("\(Self.path)/\(changed.id)")
    }

    @Sendable func previewMoves(_ call: Call) async throws -> Response {
        let moves = try await call.ask(PreviewCaseMoves(escalation: try definition(call).name))
        return PageJSON(items: moves.map(CaseMoveJSON.init), nextCursor: nil).response()
    }

    @Sendable func moveCases(_ call: Call) async throws -> Response {
        let moves = try await call.run(MoveCases(escalation: try definition(call).name))
        return PageJSON(items: moves.map(CaseMoveJSON.init), nextCursor: nil).response()
    }

    private func definition(_ call: Call) throws -> EscalationDefinition {
        let id = EscalationID(try call.number())
        guard let definition = call.configuration.escalations[id] else {
            throw Problem(.notFound, "There is no escalation \(id).")
        }
        return definition
    }

    /// An escalation with all that is known of it.
    private func detail(_ definition: EscalationDefinition, _ call: Call) async throws -> EscalationDetailJSON {
        // By its name, since another one's name may be this one's number.
        let summaries = try await call.ask(ListEscalations(only: definition.name))
        guard let summary = summaries.first else {
            throw Problem(.notFound, "There is no escalation \(definition.id).")
        }
        let findings = try await call.ask(CheckEscalation(escalation: definition.name))
        return EscalationDetailJSON(summary: summary, findings: findings, names: call.configuration)
    }
}
