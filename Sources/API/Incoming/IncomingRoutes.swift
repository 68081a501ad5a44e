import HTTPServer

/// The routes by which incoming webhooks are set up.
enum IncomingRoutes {
    static let group: RouteGroup = {
        let endpoints = IncomingEndpoints()
        let path = IncomingEndpoints.path
        return RouteGroup(
            "incoming", "The doors for other systems.",
            [
                DeclaredRoute(
                    .get, path, "incoming.list", "Lists the incoming webhooks.",
                    access: .admin, answers: [.page(of: IncomingJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .post, path, "incoming.add", "Adds a door for another system; its secret is shown this once.",
                    access: .admin, body: IncomingInput.self, answers: [.created(NewIncomingJSON.self)],
                    by: endpoints.add),
                DeclaredRoute(
                    .get, "\(path)/{number}", "incoming.show", "Shows an incoming webhook.",
                    access: .admin, answers: [.ok(IncomingJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "incoming.change",
                    "Changes an incoming webhook; what is left out stays as it is.",
                    access: .admin, body: IncomingChangeInput.self, answers: [.ok(IncomingJSON.self)],
                    by: endpoints.change),
                DeclaredRoute(
                    .post, "\(path)/{number}/rotate", "incoming.rotate",
                    "Gives an incoming webhook a new secret, shown this once.",
                    details: "Until the overlap is over, messages signed with the old one are taken as well.",
                    access: .admin, body: WebhookRotationInput.self, answers: [.ok(NewIncomingJSON.self)],
                    by: endpoints.rotate),
                DeclaredRoute(
                    .post, "\(path)/{number}/try", "incoming.try",
                    "Says what a message would do; nothing is changed.",
                    access: .admin, body: TryMessageInput.self, answers: [.ok(TriedJSON.self, "What it would do.")],
                    by: endpoints.attempt),
                DeclaredRoute(
                    .get, "\(path)/{number}/messages", "incoming.messages",
                    "Lists the messages that came, the newest first; never what they said.",
                    access: .admin,
                    query: [Parameter("refused", .flag, "Only those that were refused.")]
                        + Parameter.paging,
                    answers: [.page(of: IncomingMessageJSON.self)], by: endpoints.messages),
                DeclaredRoute(
                    .delete, "\(path)/{number}", "incoming.remove",
                    "Takes no more messages, and forgets the log; the trail keeps what they did.",
                    access: .admin, answers: [.ok(IncomingJSON.self, "As it was.")], by: endpoints.remove),
            ])
    }()
}
