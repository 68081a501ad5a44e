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

    @Sendable func previewMoves(_ call: Call) async throws -> Response {
        let moves = try await call.ask(PreviewCaseMoves(escalation: try escalation(call).description))
        return PageJSON(items: moves.map(CaseMoveJSON.init), nextCursor: nil).response()
    }

    @Sendable func moveCases(_ call: Call) async throws -> Response {
        let moves = try await call.run(MoveCases(escalation: try escalation(call).description))
        return PageJSON(items: moves.map(CaseMoveJSON.init), nextCursor: nil).response()
    }

    private func escalation(_ call: Call) throws -> EscalationID {
        let id = EscalationID(try call.number())
        guard call.configuration.escalations[id] != nil else {
            throw Problem(.notFound, "There is no escalation \(id).")
        }
        return id
    }
}
