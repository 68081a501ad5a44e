import HTTPServer

/// The API as a document (OpenAPI 3.1), made of the declarations that the routes are made of, so that it cannot drift.
package struct OpenAPIDocument: Sendable {
    /// The document of this program.
    package static let current = OpenAPIDocument(APIRoutes.groups.filter { !$0.isInternal })

    /// The document as JSON.
    package let bytes: [UInt8]
    /// The document as it is sent.
    let content: FixedContent

    init(_ groups: [RouteGroup]) {
        var writer = JSONWriter(capacity: 512 * 1024)
        writer.object { writer in
            writer.field("openapi", "3.1.0")
            writer.key("info")
            writer.object {
                $0.field("title", "Belay")
                $0.field("version", "1")
                $0.field("description", Self.introduction)
            }
            writer.key("servers")
            writer.array(["/"]) { writer, url in writer.object { $0.field("url", url) } }
            writer.key("security")
            writer.array([()]) { writer, _ in writer.object { $0.field("token", [String]()) } }
            writer.key("tags")
            writer.array(groups) { writer, group in
                writer.object {
                    $0.field("name", group.tag)
                    $0.field("description", group.summary)
                }
            }
            writer.key("paths")
            writer.object { Self.writePaths(groups, to: &$0) }
            writer.key("components")
            writer.object { Self.writeComponents(groups.flatMap(\.routes), to: &$0) }
        }
        bytes = writer.bytes
        content = FixedContent("application/json", bytes)
    }

    private static let introduction = """
        Everything that can be done with Belay. Send a token with each request as “Authorization: Bearer blt_…”. Bodies are \
        JSON in UTF-8; a field or parameter that is not known is refused. Lists come in pages: give a page's next_cursor as \
        cursor for the next. What was not done is said as problem details (RFC 9457). Where an answer has an ETag, a change \
        may name it in If-Match, and is refused where somebody else was first. Moments are RFC 3339 in UTC.
        """

    private static func writePaths(_ groups: [RouteGroup], to writer: inout JSONWriter) {
        let all = groups.flatMap { group in group.routes.map { (route: $0, tag: group.tag) } }
        var paths: [String] = []
        for entry in all where !paths.contains(entry.route.path) { paths.append(entry.route.path) }
        for path in paths {
            writer.key(text: path)
            writer.object { writer in
                for entry in all where entry.route.path == path {
                    writer.key(text: entry.route.method.rawValue.lowercased())
                    writer.operation(entry.route, tag: entry.tag)
                }
            }
        }
    }

    private static func writeComponents(_ routes: [DeclaredRoute], to writer: inout JSONWriter) {
        writer.key("schemas")
        writer.object { writer in
            for component in components(of: routes) {
                writer.key(text: component.name)
                writer.object { inner in
                    inner.schemaFields(component.schema())
                    if let example = component.example {
                        inner.key("examples")
                        inner.array([example]) { $0.json($1) }
                    }
                }
            }
        }
        writer.key("responses")
        writer.object { writer in
            for status in Set(Problem.Kind.allCases.map(\.status.rawValue)).sorted() {
                writer.key(text: ProblemAnswer.name(status))
                writer.problemAnswer(status)
            }
        }
        writer.key("securitySchemes")
        writer.object { writer in
            writer.key("token")
            writer.object {
                $0.field("type", "http")
                $0.field("scheme", "bearer")
                $0.field("description", "A token made with “belay token create”; it acts as its owner.")
            }
        }
    }

    /// Every schema with a name that the routes use, also by way of others, in the order of the names.
    static func components(of routes: [DeclaredRoute]) -> [Schema.Component] {
        var found: [String: Schema.Component] = [:]
        var waiting = [Schema.of(Problem.self)]
        for route in routes {
            waiting += route.answers.compactMap(\.schema)
            if let body = route.body { waiting.append(.of(body)) }
        }
        while let schema = waiting.popLast() {
            for component in schema.components where found[component.name] == nil {
                found[component.name] = component
                waiting.append(component.schema())
            }
        }
        return found.values.sorted { $0.name < $1.name }
    }
}
