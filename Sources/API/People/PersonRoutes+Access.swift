import HTTPServer

extension PersonRoutes {
    /// How people come in. What is secret of one's own is changed at `/account`, where the earlier secret is asked for.
    static let access: [DeclaredRoute] = {
        let endpoints = AccessEndpoints()
        let path = PersonEndpoints.path
        return [
            DeclaredRoute(
                .post, "\(path)/{number}/invitation", "people.invite",
                "Makes a link by which somebody chooses their first password; an earlier one ends.",
                access: .admin, body: LinkInput.self,
                answers: [.created(MadeLinkJSON.self, "The link with its address; Location names the person.")],
                by: endpoints.invite),
            DeclaredRoute(
                .put, "\(path)/{number}/password", "people.password",
                "Sets somebody's password; their sessions end.",
                details: "One's own is changed at /account, with the earlier one.",
                access: .admin, body: PasswordInput.self, answers: [.ok(PersonJSON.self, "Whose it is.")],
                by: endpoints.setPassword),
            DeclaredRoute(
                .delete, "\(path)/{number}/second-factor", "people.remove-second-factor",
                "Takes somebody's second factor away, since they lost it; their sessions end.",
                details: "One's own is taken away at /account, with a code of it.",
                access: .admin, answers: [.ok(PersonJSON.self, "Whose it was.")], by: endpoints.removeSecondFactor),
        ]
    }()
}
