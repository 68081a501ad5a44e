import HTTPServer

/// The routes of checklists.
enum ChecklistRoutes {
    static let group: RouteGroup = {
        let endpoints = ChecklistEndpoints()
        let path = ChecklistEndpoints.path
        return RouteGroup(
            "checklists", "Things to be done in one matter.",
            [
                DeclaredRoute(
                    .post, path, "checklists.start", "Starts a checklist, from a template or with items of its own.",
                    access: .everyone, body: ChecklistInput.self, answers: [.created(ChecklistJSON.self)],
                    versions: .told, by: endpoints.start),
                DeclaredRoute(
                    .get, path, "checklists.list", "Lists checklists, the newest first.",
                    access: .colleagues,
                    query: Parameter.paging + [
                        .department, .record,
                        Parameter("mine", .flag, "Only those with an open item of whoever asks."),
                        Parameter("all", .flag, "Those that are finished, too."),
                    ], answers: [.page(of: ChecklistJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{number}", "checklists.show", "Shows a checklist with its cases.",
                    access: .colleagues, answers: [.ok(ChecklistDetailJSON.self)], versions: .told, by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}/items/{item}", "checklists.change-item",
                    "Closes an item, opens it again, or gives it to somebody.",
                    access: .colleagues, path: [Parameter("item", .id, "The item's place, from 1.")],
                    body: ChecklistItemChangeInput.self, answers: [.ok(ChecklistJSON.self)], versions: .checked,
                    by: endpoints.changeItem),
                DeclaredRoute(
                    .post, "\(path)/{number}/escalate", "checklists.escalate", "Escalates a checklist by hand.",
                    access: .colleagues, body: EscalateInput.self,
                    answers: [
                        .created(EscalationJSON.self, "The case that was started."),
                        .ok(EscalationJSON.self, "The case that it was added to."),
                        .json(.accepted, EscalationJSON.self, "No binding answers; the manager was told instead."),
                    ], by: endpoints.escalate),
            ])
    }()
}
