import HTTPServer
import Model
import Workflows

/// What waits for an answer: `/decisions`, and the forms that give one, to one case or to several.
struct DecisionPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.decisions.rawValue, name: "pages.decisions",
                handler: desk.member { _, member in try await show(member) }),
            Route(
                .post, SitePath.decisions.rawValue, name: "pages.decisions.answer", maximumBodyBytes: 65_536,
                handler: desk.member(answer)),
        ]
    }

    private func show(
        _ member: Member, problems: [String] = [], answers: DecisionAnswers = DecisionAnswers(), status: Status = .ok
    ) async throws -> Response {
        let items = try await desk.environment.ask(ReadDecisions(), as: member.principal)
        return try desk.show(
            DecisionsPage(items: items, problems: problems, answers: answers), for: member, status: status)
    }

    /// Each case is answered by itself: one that has moved on does not hold up the others.
    @Sendable private func answer(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor, maximumFields: ReadDecisions.most + 8)
        var answers = DecisionAnswers(fields)
        let texts = member.texts
        if answers.turns.isEmpty || answers.decision == nil {
            let problem = texts[answers.turns.isEmpty ? "decisions.none-chosen" : "decisions.no-answer"]
            return try await show(member, problems: [problem], answers: answers, status: .unprocessableContent)
        }
        var problems: [String] = []
        var status = Status.unprocessableContent
        var isAnyDone = false
        for workflow in answers.workflows {
            do {
                _ = try await desk.environment.run(workflow, as: member.principal)
                answers.turns[workflow.id] = nil
                isAnyDone = true
            } catch let error as WorkflowError {
                // A fault of our own ends it, but does not deny what is done by then.
                guard error.isForOneOfSeveral || isAnyDone else { throw error }
                status = PageRefusal(error).status
                let why = error.sentences(for: member.reader).joined(separator: " ")
                problems.append(texts("decisions.not-answered", ["number": workflow.id.description, "why": why]))
                if !error.isForOneOfSeveral { break }
            }
        }
        guard problems.isEmpty else {
            return try await show(member, problems: problems, answers: answers, status: status)
        }
        return try .redirect(to: SitePath.decisions.rawValue + "?done=decided")
    }
}
