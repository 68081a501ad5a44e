import HTTPServer

/// The routes of escalations.
enum EscalationRoutes {
    static let group: RouteGroup = {
        let endpoints = EscalationEndpoints()
        let path = EscalationEndpoints.path
        let kept = "Cases that run keep the version that they began with."
        return RouteGroup(
            "escalations", "Who is asked, in which steps.",
            [
                DeclaredRoute(
                    .get, path, "escalations.list",
                    "Lists the escalations with what starts them and what waits in them.",
                    access: .everyone, answers: [.page(of: EscalationSummaryJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .post, path, "escalations.add", "Adds an escalation, with its steps or without any yet.",
                    access: .admin, body: EscalationInput.self, answers: [.created(EscalationDetailJSON.self)],
                    by: endpoints.add),
                DeclaredRoute(
                    .get, "\(path)/{number}", "escalations.show",
                    "Shows an escalation with its steps, what starts it and what is wrong with it.",
                    access: .everyone, answers: [.ok(EscalationDetailJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "escalations.change",
                    "Changes what an escalation is called, and whether cases can begin in it.", details: kept,
                    access: .admin, body: EscalationChangeInput.self, answers: [.ok(EscalationDetailJSON.self)],
                    by: endpoints.change),
                DeclaredRoute(
                    .put, "\(path)/{number}/steps", "escalations.steps",
                    "Replaces the steps, which makes a new version.", details: kept,
                    access: .admin, body: StepsInput.self, answers: [.ok(EscalationDetailJSON.self)],
                    by: endpoints.setSteps),
                DeclaredRoute(
                    .post, "\(path)/{number}/steps", "escalations.step",
                    "Adds a step at the end, which makes a new version.", details: kept,
                    access: .admin, body: StepInput.self,
                    answers: [.created(EscalationDetailJSON.self, "The escalation with it; Location names it.")],
                    by: endpoints.addStep),
                DeclaredRoute(
                    .get, "\(path)/{number}/case-moves", "escalations.moves",
                    "Shows which running cases could go on in the newest version.",
                    access: .admin, answers: [.page(of: CaseMoveJSON.self)], by: endpoints.previewMoves),
                DeclaredRoute(
                    .post, "\(path)/{number}/case-moves", "escalations.move",
                    "Moves running cases to the newest version where they can be.",
                    access: .admin, answers: [.page(of: CaseMoveJSON.self)], by: endpoints.moveCases),
            ])
    }()
}
