import HTTPServer

/// The routes of quiet times.
enum QuietTimesRoutes {
    static let group: RouteGroup = {
        let endpoints = QuietTimesEndpoints()
        let (own, others) = ("/api/v1/quiet-times", "/api/v1/people/{number}/quiet-times")
        return RouteGroup(
            "quiet-times", "When people want to be left alone.",
            [
                DeclaredRoute(
                    .get, own, "quiet-times.own", "Shows the quiet times of whoever asks.",
                    access: .everyone, answers: [.ok(QuietTimesJSON.self)], by: endpoints.showOwn),
                DeclaredRoute(
                    .patch, own, "quiet-times.change-own",
                    "Changes the quiet times of whoever asks; what is left out stays as it is.",
                    access: .everyone, body: QuietTimesInput.self, answers: [.ok(QuietTimesJSON.self)],
                    by: endpoints.changeOwn),
                DeclaredRoute(
                    .get, others, "quiet-times.show", "Shows somebody's quiet times.",
                    access: .everyone, answers: [.ok(QuietTimesJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .patch, others, "quiet-times.change",
                    "Changes somebody's quiet times; what is left out stays as it is.",
                    access: .admin, body: QuietTimesInput.self, answers: [.ok(QuietTimesJSON.self)],
                    by: endpoints.change),
            ])
    }()
}
