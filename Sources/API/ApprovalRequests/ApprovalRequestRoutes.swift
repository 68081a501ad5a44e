import HTTPServer
import Model

/// The routes of requests for an approval.
enum ApprovalRequestRoutes {
    static let group: RouteGroup = {
        let endpoints = ApprovalRequestEndpoints()
        let path = ApprovalRequestEndpoints.path
        return RouteGroup(
            "requests", "Approvals that are asked for.",
            [
                DeclaredRoute(
                    .post, path, "requests.make", "Makes a request, and submits it where told to.",
                    access: .everyone, body: ApprovalRequestInput.self,
                    answers: [.created(ApprovalRequestDetailJSON.self)], versions: .told, by: endpoints.make),
                DeclaredRoute(
                    .get, path, "requests.list", "Lists requests, the newest first.",
                    access: .colleagues,
                    query: Parameter.paging + [
                        .department, .record,
                        Parameter("form", .reference, "Only with this form, by key or number."),
                        Parameter("state", .word(RequestState.self), "Only those that stand so."),
                        Parameter("mine", .flag, "Only those of whoever asks."),
                    ], answers: [.page(of: ApprovalRequestJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{number}", "requests.show", "Shows a request with its cases.",
                    access: .colleagues, answers: [.ok(ApprovalRequestDetailJSON.self)], versions: .told,
                    by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "requests.change",
                    "Changes what is asked for; approvals that were given no longer count.",
                    access: .requester, body: ApprovalRequestChangeInput.self,
                    answers: [.ok(ApprovalRequestDetailJSON.self)], versions: .checked, by: endpoints.change),
                DeclaredRoute(
                    .post, "\(path)/{number}/submit", "requests.submit",
                    "Submits a request, for the first time or again.",
                    access: .requester, body: CommentInput.self, answers: [.ok(ApprovalRequestDetailJSON.self)],
                    versions: .checked, by: endpoints.submit),
                DeclaredRoute(
                    .post, "\(path)/{number}/withdraw", "requests.withdraw", "Withdraws a request.",
                    access: .requester, body: CommentInput.self, answers: [.ok(ApprovalRequestDetailJSON.self)],
                    versions: .checked, by: endpoints.withdraw),
                DeclaredRoute(
                    .post, "\(path)/{number}/escalate", "requests.escalate", "Escalates a request by hand.",
                    access: .colleagues, body: EscalateInput.self,
                    answers: [
                        .created(EscalationJSON.self, "The case that was started."),
                        .ok(EscalationJSON.self, "The case that it was added to."),
                        .json(.accepted, EscalationJSON.self, "No binding answers; the manager was told instead."),
                    ], by: endpoints.escalate),
            ])
    }()
}
