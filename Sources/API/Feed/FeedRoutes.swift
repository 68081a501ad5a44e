import HTTPServer

/// The route of what happens.
enum FeedRoutes {
    static let group: RouteGroup = {
        let endpoint = FeedEndpoint()
        return RouteGroup(
            "events", "What happens, as it happens.",
            [
                DeclaredRoute(
                    .get, "/api/v1/events", "events.follow",
                    "Sends what happens, as it happens, for as long as one listens.",
                    details: """
                        Server-sent events: each has a number as its id, the kind as its type, and an Event as its data. \
                        Whoever comes back with a Last-Event-ID, or asks for what is after a number, gets what they missed. \
                        Where that number is from other data, as after a restored backup, the first event is of the type \
                        “reset”: read everything anew.
                        """,
                    access: .colleagues, query: FeedEndpoint.parameters,
                    answers: [.text("text/event-stream", note: "The events, without an end.")], by: endpoint.follow)
            ])
    }()
}
