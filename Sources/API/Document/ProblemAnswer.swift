import HTTPServer

/// Answers that are problems, as the document names them.
enum ProblemAnswer {
    static func name(_ status: Int) -> String { "Problem\(status)" }
}

extension JSONWriter {
    /// The answer with this status, whichever kinds of problem it stands for.
    mutating func problemAnswer(_ status: Int) {
        let kinds = Problem.Kind.allCases.filter { $0.status.rawValue == status }
        object { writer in
            writer.field("description", kinds.map { "\($0.title) (\($0.rawValue))." }.joined(separator: " "))
            switch status {
            case Problem.Kind.unauthorized.status.rawValue: writer.write([.challenge])
            case Problem.Kind.unavailable.status.rawValue: writer.write([.retryAfter])
            default: break
            }
            writer.key("content")
            writer.object { $0.problemContent() }
        }
    }

    /// Problem details under their media type.
    mutating func problemContent() {
        key("application/problem+json")
        object { writer in
            writer.key("schema")
            writer.schema(.of(Problem.self))
        }
    }
}
