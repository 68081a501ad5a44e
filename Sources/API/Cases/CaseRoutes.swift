import HTTPServer

/// The routes of cases.
enum CaseRoutes {
    static let group: RouteGroup = {
        let endpoints = CaseEndpoints()
        let path = CaseEndpoints.path
        return RouteGroup(
            "cases", "What waits for somebody's decision.",
            [
                DeclaredRoute(
                    .get, path, "cases.list", "Lists cases that wait, the newest first.",
                    access: .colleagues,
                    query: Parameter.paging + [
                        Parameter.record,
                        Parameter("holder", .text(2...254), "Only those that wait for this person, by address; or me."),
                        Parameter("mine", .flag, "Only those that wait for whoever asks, alone or with others."),
                        Parameter("stuck", .flag, "Only those in a waiting queue, or that nobody answered in time."),
                        Parameter("open", .flag, "false: those that have ended, too."),
                    ], answers: [.page(of: CaseJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{number}", "cases.show", "Shows a case with its timeline.",
                    access: .colleagues, answers: [.ok(CaseDetailJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .post, "\(path)/{number}/decision", "cases.decide", "Decides about a case.",
                    details:
                        "Only whoever it waits for may decide. With turn, a decision counts only while the case is where they saw it.",
                    access: .colleagues, body: DecisionInput.self, answers: [.ok(CaseJSON.self)], by: endpoints.decide),
                DeclaredRoute(
                    .post, "\(path)/{number}/phase", "cases.phase", "Says how far the work on a case has come.",
                    access: .colleagues, body: PhaseInput.self, answers: [.ok(CaseJSON.self)], by: endpoints.phase),
                DeclaredRoute(
                    .post, "\(path)/{number}/withdraw", "cases.withdraw",
                    "Withdraws a case; nobody has to decide any more.",
                    access: .colleagues, body: CommentInput.self, answers: [.ok(CaseJSON.self)], by: endpoints.withdraw),
                DeclaredRoute(
                    .post, "\(path)/{number}/correct", "cases.correct",
                    "Says that what was returned is corrected; the case goes on.",
                    access: .colleagues, body: CommentInput.self, answers: [.ok(CaseJSON.self)], by: endpoints.correct),
            ])
    }()
}
