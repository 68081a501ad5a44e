import HTTPServer

/// The routes of commands that a server runs.
enum CommandRoutes {
    static let group: RouteGroup = {
        let endpoints = CommandEndpoint()
        return RouteGroup(
            "commands", "The door for the command line on the same machine.", isInternal: true,
            [
                DeclaredRoute(
                    open: .post, "/internal/commands", "commands.run", "Runs a command.",
                    access: .thisMachine, upTo: BodyLimit.command,
                    answers: [.text("application/json", note: "What it wrote.")], by: endpoints.run)
            ])
    }()
}
