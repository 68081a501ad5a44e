import HTTPServer

/// The route by which other systems tell Belay something.
enum MessageRoutes {
    static let group = RouteGroup(
        "hooks", "Where other systems send their messages.",
        [
            DeclaredRoute(
                open: .post, "/hooks/{name}", "hooks.take", "Takes a signed message from another system.",
                details: """
                    The body is any JSON of at most 256 KiB, signed with the secret of the incoming webhook: by Standard \
                    Webhooks 1.0.0, or with HMAC-SHA256 in a header. A message that comes again does nothing.
                    """,
                access: .anybody,
                path: [Parameter("name", .text(1...100), "The name of the incoming webhook.")], upTo: 256 * 1024,
                answers: [.ok(TakenJSON.self, "What it made or changed.")], problems: [.unauthorized, .forbidden],
                by: MessageEndpoint().take)
        ])
}
