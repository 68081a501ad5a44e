import HTTPServer
import Model
import Workflows

/// Classifying issues by questions.
struct TriageEndpoints: Sendable {
    @Sendable func show(_ call: Call) async throws -> Response {
        TriageTreeJSON(tree: call.configuration.triage).response()
    }

    @Sendable func set(_ call: Call) async throws -> Response {
        let input = try call.body(as: TriageTreeInput.self)
        let tree = try await call.run(SaveTriageTree(tree: try input.tree()))
        return TriageTreeJSON(tree: tree).response()
    }

    @Sendable func walk(_ call: Call) async throws -> Response {
        let input = try call.body(as: TriageAnswersInput.self)
        return TriageResultJSON(result: try await call.ask(WalkTriage(answers: try input.read()))).response()
    }

    @Sendable func ticket(_ call: Call) async throws -> Response {
        let id = TicketID(try call.number())
        let input = try call.body(as: TriageAnswersInput.self)
        let result = try await call.run(TriageTicket(ticket: id, answers: try input.read()))
        return TriageResultJSON(result: result).response()
    }

    @Sendable func history(_ call: Call) async throws -> Response {
        let triages = try await call.ask(ListTriages(ticket: TicketID(try call.number())))
        return PageJSON(
            items: triages.map { TicketTriageJSON(triage: $0, names: call.configuration) }, nextCursor: nil
        ).response()
    }
}
