import API

/// `belay api`
enum APICommands {
    static let group = Command<Session>(
        "api", "Show what the HTTP API can do.", subcommands: [openapi, routes, permissions])

    private static let openapi = Command<Session>(
        "openapi", "Print the API as an OpenAPI 3.1 document.",
        discussion: "It is the same as a server answers at /api/v1/openapi.json; no server and no data are needed."
    ) { _, session in
        session.output.write(String(decoding: OpenAPIDocument.current.bytes, as: UTF8.self) + "\n")
        return .succeeded
    }

    private struct RouteAnswer: Encodable {
        var method, path, name, summary, access: String

        init(_ route: RouteDescription) {
            (method, path, name) = (route.method, route.path, route.name)
            (summary, access) = (route.summary, route.access)
        }
    }

    private static let routes = Command<Session>("routes", "List the endpoints with who may use them.") { _, session in
        let routes = RouteGroupDescription.all.flatMap(\.routes)
        try session.answer(ListAnswer(items: routes.map(RouteAnswer.init))) {
            var table = TextTable([
                .init("METHOD", isFixed: true), .init("PATH", isFixed: true), .init("DOES"), .init("FOR"),
            ])
            for route in routes { table.append([route.method, route.path, route.summary, route.access]) }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let permissions = Command<Session>(
        "permissions", "Print the table of who may do what, in Markdown."
    ) { _, session in
        session.output.write(PermissionTable.markdown)
        return .succeeded
    }
}
