import HTTPServer

extension JSONWriter {
    /// A route as an operation of the document.
    mutating func operation(_ route: DeclaredRoute, tag: String) {
        object { writer in
            writer.field("operationId", route.name)
            writer.field("summary", route.summary)
            let details = route.details.isEmpty ? "" : route.details + " "
            writer.field("description", details + "For: \(route.access.words)")
            writer.field("tags", [tag])
            if !route.access.isSignedIn {
                writer.key("security")
                writer.array([Int]()) { $0.integer($1) }
            }
            writer.parameters(of: route)
            if let body = route.body {
                writer.key("requestBody")
                writer.object { writer in
                    writer.field("required", true)
                    writer.key("content")
                    writer.object { $0.content("application/json", .of(body)) }
                }
            }
            if route.takesFile {
                writer.key("requestBody")
                writer.object { writer in
                    writer.field("required", true)
                    writer.key("content")
                    writer.object { $0.content("application/octet-stream", nil) }
                }
            }
            writer.key("responses")
            writer.object { $0.answers(of: route) }
        }
    }

    private mutating func parameters(of route: DeclaredRoute) {
        let all =
            route.pathParameters.map { ("path", $0) } + route.query.map { ("query", $0) }
            + (route.versioning == .checked ? [("header", Parameter.ifMatch)] : [])
            + (route.isCacheable ? [("header", Parameter.ifNoneMatch)] : [])
        guard !all.isEmpty else { return }
        key("parameters")
        array(all) { writer, entry in
            let (place, parameter) = entry
            writer.object { writer in
                writer.field("name", parameter.name)
                writer.field("in", place)
                writer.field("description", parameter.note)
                if place == "path" { writer.field("required", true) }
                writer.key("schema")
                writer.schema(parameter.isRepeatable ? .list(of: parameter.schema) : parameter.schema)
            }
        }
    }

    private mutating func answers(of route: DeclaredRoute) {
        let problems = Set(route.problems.map(\.status.rawValue))
        for answer in route.answers {
            key(text: String(answer.status.rawValue))
            object { writer in
                writer.field("description", answer.note)
                writer.headers(of: answer, route)
                guard !answer.mediaTypes.isEmpty else { return }
                writer.key("content")
                writer.object { writer in
                    for mediaType in answer.mediaTypes { writer.content(mediaType, answer.schema) }
                    // What an operator's programs ask is answered 503 both by us and where we cannot answer.
                    if problems.contains(answer.status.rawValue) { writer.problemContent() }
                }
            }
        }
        for status in problems.subtracting(route.answers.map(\.status.rawValue)).sorted() {
            key(text: String(status))
            object { $0.field("$ref", "#/components/responses/\(ProblemAnswer.name(status))") }
        }
    }

    private mutating func headers(of answer: DeclaredAnswer, _ route: DeclaredRoute) {
        var headers: [AnswerHeader] = []
        if answer.status == .created { headers.append(.location) }
        if route.versioning != .none { headers.append(.version) }
        if route.isCacheable { headers.append(.entityTag) }
        if answer.status == .serviceUnavailable { headers.append(.retryAfter) }
        write(headers)
    }

    private mutating func content(_ mediaType: String, _ schema: Schema?) {
        key(text: mediaType)
        object { writer in
            guard let schema else { return }
            writer.key("schema")
            writer.schema(schema)
        }
    }
}

extension Parameter {
    fileprivate static let ifMatch = Parameter(
        "If-Match", .text(1...100, pattern: #"^(\*|"[1-9][0-9]{0,17}")$"#),
        "The ETag of the version that whoever asks has seen; refused with 412 where there is a newer one.")
    fileprivate static let ifNoneMatch = Parameter(
        "If-None-Match", .text, "The ETag of what whoever asks has already; answered 304 where it is still the same.")
}
