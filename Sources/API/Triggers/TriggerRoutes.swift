import HTTPServer

/// The routes of triggers.
enum TriggerRoutes {
    static let group: RouteGroup = {
        let endpoints = TriggerEndpoints()
        let path = TriggerEndpoints.path
        return RouteGroup(
            "triggers", "What is watched for.",
            [
                DeclaredRoute(
                    .post, path, "triggers.add", "Adds a trigger.",
                    access: .admin, body: TriggerInput.self, answers: [.created(TriggerJSON.self)], by: endpoints.add),
                DeclaredRoute(
                    .get, path, "triggers.list", "Lists the triggers with how often they fired today.",
                    access: .everyone, answers: [.page(of: TriggerJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{number}", "triggers.show",
                    "Shows a trigger with how often it fired and what answers it.",
                    access: .everyone, answers: [.ok(TriggerDetailJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "triggers.change",
                    "Changes a trigger; what is left out stays as it is.",
                    access: .admin, body: TriggerChangeInput.self, answers: [.ok(TriggerJSON.self)],
                    by: endpoints.change),
                DeclaredRoute(
                    .delete, "\(path)/{number}", "triggers.remove", "Removes a trigger.",
                    access: .admin, answers: [.ok(TriggerJSON.self, "As it was.")], by: endpoints.remove),
                DeclaredRoute(
                    .get, "\(path)/{number}/would-fire", "triggers.would-fire",
                    "Shows for which records a trigger would fire.",
                    access: .admin,
                    query: Parameter.paging + [
                        Parameter("at", .moment, "As of which moment; now where it is left out.")
                    ], answers: [.ok(WouldFireJSON.self)], problems: [.refused], by: endpoints.wouldFire),
            ])
    }()
}
