import HTTPServer

/// The routes of tokens.
enum TokenRoutes {
    static let group: RouteGroup = {
        let endpoints = TokenEndpoints()
        let path = TokenEndpoints.path
        return RouteGroup(
            "tokens", "What programs sign in with.",
            [
                DeclaredRoute(
                    .get, path, "tokens.list", "Lists one's own tokens; for admins everybody's.",
                    access: .everyone, answers: [.page(of: TokenJSON.self)], by: endpoints.list),
                DeclaredRoute(
                    .post, path, "tokens.create", "Makes a token; its secret is shown this once.",
                    details:
                        "A token makes none that may do more than itself. Only an admin makes one for somebody else.",
                    access: .everyone, body: TokenInput.self, answers: [.created(CreatedTokenJSON.self)],
                    by: endpoints.create),
                DeclaredRoute(
                    .delete, "\(path)/{number}", "tokens.revoke", "Revokes a token; it stops working at once.",
                    details: "Everybody may revoke their own.",
                    access: .admin, answers: [.ok(TokenJSON.self, "As it was.")], by: endpoints.revoke),
            ])
    }()
}
