import HTTPServer

/// The routes of links.
enum LinkRoutes {
    static let group: RouteGroup = {
        let endpoints = LinkEndpoints()
        let path = LinkEndpoints.path
        return RouteGroup(
            "links", "What lets people do one thing without signing in.",
            [
                DeclaredRoute(
                    .get, path, "links.list", "Lists links, the newest first; never their codes.",
                    access: .colleagues,
                    query: Parameter.paging + [
                        Parameter("ticket", .id, "Only those to this ticket."),
                        Parameter("case", .id, "Only those that decide this case."),
                    ], answers: [.page(of: LinkJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .post, "/api/v1/tickets/{number}/links", "links.create",
                    "Makes a link with which a ticket's customer sees it and writes to it.",
                    details: "Links that decide go to whoever is asked, and are made for nobody else.",
                    access: .colleagues, body: LinkInput.self,
                    answers: [.created(MadeLinkJSON.self, "The link with its address; Location names the ticket's.")],
                    by: endpoints.create),
                DeclaredRoute(
                    .delete, "/api/v1/tickets/{number}/links", "links.revoke-all",
                    "Takes back all links with which a ticket's customer sees it.", access: .colleagues,
                    answers: [.ok(RevokedLinksJSON.self, "How many held until now.")], by: endpoints.revokeAll),
                DeclaredRoute(
                    .delete, "\(path)/{number}", "links.revoke", "Takes a link back.", access: .colleagues,
                    answers: [.ok(RevokedLinksJSON.self, "How many held until now.")], by: endpoints.revoke),
            ])
    }()
}
