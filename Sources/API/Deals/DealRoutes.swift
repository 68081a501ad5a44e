import HTTPServer
import Model

/// The routes of deals.
enum DealRoutes {
    static let group: RouteGroup = {
        let endpoints = DealEndpoints()
        let path = DealEndpoints.path
        return RouteGroup(
            "deals", "What is being sold.",
            [
                DeclaredRoute(
                    .post, path, "deals.open", "Adds a deal.",
                    access: .everyone, body: DealInput.self, answers: [.created(DealJSON.self)], versions: .told,
                    by: endpoints.open),
                DeclaredRoute(
                    .get, path, "deals.list", "Lists deals, the newest first unless told otherwise.",
                    access: .colleagues,
                    query: Parameter.paging + [
                        .department, Parameter("outcome", .word(DealOutcome.self), "Only those that ended so."),
                        Parameter("account", .id, "Only those with this account, by number."),
                        .owner, Parameter("pipeline", .text(1...100), "Only those of this pipeline."),
                        Parameter("stage", .text(1...100), "Only those in this stage."),
                        Parameter(
                            "sort", .word(DealQuery.Order.self),
                            "The newest first, the greatest amount first, or those expected to close soonest first."),
                    ], answers: [.page(of: DealJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{number}", "deals.show", "Shows a deal with its stages and cases.",
                    access: .colleagues, query: [.include(DealDetailJSON.Part.self)],
                    answers: [.ok(DealDetailJSON.self)], versions: .told, by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "deals.change", "Changes a deal; what is left out stays as it is.",
                    access: .colleagues, body: DealChangeInput.self, answers: [.ok(DealJSON.self)], versions: .checked,
                    by: endpoints.change),
                DeclaredRoute(
                    .post, "\(path)/{number}/escalate", "deals.escalate", "Escalates a deal by hand.",
                    access: .colleagues, body: EscalateInput.self,
                    answers: [
                        .created(EscalationJSON.self, "The case that was started."),
                        .ok(EscalationJSON.self, "The case that it was added to."),
                        .json(.accepted, EscalationJSON.self, "No binding answers; the manager was told instead."),
                    ], by: endpoints.escalate),
            ])
    }()
}
