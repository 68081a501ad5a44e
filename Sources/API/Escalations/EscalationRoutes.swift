import HTTPServer

/// The routes of escalations.
enum EscalationRoutes {
    static let group: RouteGroup = {
        let endpoints = EscalationEndpoints()
        let path = EscalationEndpoints.path
        return RouteGroup(
            "escalations", "Who is asked, in which steps.",
            [
                DeclaredRoute(
                    .get, path, "escalations.list",
                    "Lists the escalations with what starts them and what waits in them.",
                    access: .everyone, answers: [.page(of: EscalationSummaryJSON.self)], by: endpoints.list),
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
