import HTTPServer

/// The routes of follow-ups.
enum FollowUpRoutes {
    static let group: RouteGroup = {
        let endpoints = FollowUpEndpoints()
        let path = FollowUpEndpoints.path
        return RouteGroup(
            "follow-ups", "Things to come back to.",
            [
                DeclaredRoute(
                    .post, path, "follow-ups.add", "Adds a follow-up.",
                    access: .everyone, body: FollowUpInput.self, answers: [.created(FollowUpJSON.self)],
                    versions: .told, by: endpoints.add),
                DeclaredRoute(
                    .get, path, "follow-ups.list", "Lists follow-ups, the first due first.",
                    access: .colleagues,
                    query: Parameter.paging + [
                        .department, .record,
                        Parameter("owner", .text(2...254), "Only this person's, by address; or me."),
                        Parameter("all", .flag, "Those that are closed, too."),
                    ], answers: [.page(of: FollowUpJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{number}", "follow-ups.show",
                    "Shows a follow-up with the next of its series and its cases.",
                    access: .colleagues, answers: [.ok(FollowUpDetailJSON.self)], versions: .told, by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "follow-ups.change",
                    "Changes a follow-up; what is left out stays as it is.",
                    access: .colleagues, body: FollowUpChangeInput.self, answers: [.ok(FollowUpJSON.self)],
                    versions: .checked, by: endpoints.change),
                DeclaredRoute(
                    .post, "\(path)/{number}/outcome", "follow-ups.answer", "Says how a follow-up went.",
                    access: .colleagues, body: FollowUpOutcomeInput.self, answers: [.ok(FollowUpDetailJSON.self)],
                    versions: .checked, by: endpoints.answer),
                DeclaredRoute(
                    .post, "\(path)/{number}/escalate", "follow-ups.escalate", "Escalates a follow-up by hand.",
                    access: .colleagues, body: EscalateInput.self,
                    answers: [
                        .created(EscalationJSON.self, "The case that was started."),
                        .ok(EscalationJSON.self, "The case that it was added to."),
                        .json(.accepted, EscalationJSON.self, "No binding answers; the manager was told instead."),
                    ], by: endpoints.escalate),
            ])
    }()
}
