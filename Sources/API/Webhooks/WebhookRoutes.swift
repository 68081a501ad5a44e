import HTTPServer

/// The routes of webhook endpoints.
enum WebhookRoutes {
    static let group: RouteGroup = {
        let endpoints = WebhookEndpoints()
        let path = WebhookEndpoints.path
        return RouteGroup(
            "webhooks", "Where notifications are sent.",
            [
                DeclaredRoute(
                    .get, path, "webhooks.list", "Lists the endpoints, and how they do.",
                    access: .admin, answers: [.page(of: WebhookJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .post, path, "webhooks.add", "Adds an endpoint; its signing secret is shown this once.",
                    access: .admin, body: WebhookInput.self, upTo: BodyLimit.message,
                    answers: [.created(NewWebhookJSON.self)], by: endpoints.add),
                DeclaredRoute(
                    .get, "\(path)/{number}", "webhooks.show", "Shows an endpoint, and how it does.",
                    access: .admin, answers: [.ok(WebhookJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "webhooks.change",
                    "Changes an endpoint; what is left out stays as it is.",
                    access: .admin, body: WebhookChangeInput.self, upTo: BodyLimit.message,
                    answers: [.ok(WebhookJSON.self)], by: endpoints.change),
                DeclaredRoute(
                    .post, "\(path)/{number}/rotate", "webhooks.rotate",
                    "Gives an endpoint a new signing secret, shown this once.",
                    details: "Until the overlap is over, messages carry a signature with each of the two secrets.",
                    access: .admin, body: WebhookRotationInput.self, answers: [.ok(NewWebhookJSON.self)],
                    by: endpoints.rotate),
                DeclaredRoute(
                    .post, "\(path)/{number}/test", "webhooks.test",
                    "Sends an endpoint a test notification as soon as it can be sent.",
                    details: "The delivery says how it went once it was tried.",
                    access: .admin, answers: [.created(DeliveryJSON.self)], by: endpoints.test),
                DeclaredRoute(
                    .post, "\(path)/{number}/replay", "webhooks.replay",
                    "Sends again what was sent to an endpoint since a moment, or what was given up.",
                    access: .admin, body: ReplayInput.self, answers: [.ok(ReplayedJSON.self, "How many.")],
                    by: endpoints.replay),
                DeclaredRoute(
                    .post, "\(path)/{number}/disable", "webhooks.disable",
                    "Sends nothing more to an endpoint; what waits for it stays.",
                    access: .admin, body: WebhookDisableInput.self, answers: [.ok(WebhookJSON.self)],
                    by: endpoints.disable),
                DeclaredRoute(
                    .post, "\(path)/{number}/enable", "webhooks.enable",
                    "Sends to an endpoint again, first what waited.",
                    access: .admin, answers: [.ok(WebhookJSON.self)], by: endpoints.enable),
            ])
    }()
}
