package import HTTPServer
package import Model
package import Workflows

/// Why a request was not done, as problem details (RFC 9457, `application/problem+json`).
package struct Problem: HTTPResponseError {
    /// What kind of problem it is, for programs to tell apart.
    package let kind: Kind
    /// What was wrong and what to do, for people.
    package let detail: String
    /// The fields that are wrong, by their names in JSON or in the query; empty where it is not about fields.
    package let errors: [ValidationProblem]
    /// Fields for the answer, such as `Retry-After`.
    package let headers: Headers
    /// What others changed since the version that the client has seen; nil where it is not about versions.
    package let outdated: OutdatedVersion?

    /// A problem of a kind.
    package init(
        _ kind: Kind, _ detail: String, errors: [ValidationProblem] = [], headers: Headers = [:],
        outdated: OutdatedVersion? = nil
    ) {
        self.kind = kind
        self.detail = detail
        self.errors = errors
        self.headers = headers
        self.outdated = outdated
    }

    /// What is answered where there is no such path, and where it must not be told that there is.
    static var nothingHere: Problem {
        Problem(.notFound, "There is nothing at this address. Check the path.")
    }

    /// One wrong field.
    static func invalid(_ field: String, _ message: String) -> Problem {
        Problem(
            .invalid, "A field is not accepted.", errors: [ValidationProblem(field: field, message: message)])
    }

    /// The answer without the number of its request.
    package var response: Response { response(instance: nil) }

    /// The answer to the request of this number.
    func response(instance: String?) -> Response {
        var writer = JSONWriter(capacity: 512)
        writer.object {
            $0.field("type", "urn:belay:problem:\(kind.rawValue)")
            $0.field("title", kind.title)
            $0.field("status", kind.status.rawValue)
            $0.field("detail", detail)
            $0.field("instance", instance)
            $0.key("errors")
            $0.array(errors) { writer, error in
                writer.object {
                    $0.field("field", error.field)
                    $0.field("message", error.message)
                }
            }
            if let outdated {
                $0.field("version", outdated.current)
                $0.key("changes")
                $0.array(outdated.changes) { writer, change in
                    writer.object {
                        $0.field("at", change.at)
                        $0.field("by", change.by)
                        $0.field("field", change.change.field)
                        $0.field("before", change.change.before)
                        $0.field("after", change.change.after)
                    }
                }
            }
        }
        var headers = headers
        headers.set(constant: "Content-Type", to: "application/problem+json")
        return Response(status: kind.status, headers: headers, body: .bytes(writer.bytes))
    }
}

extension Problem: Described {
    static let schema = Schema.object([
        Property("type", .words(Kind.allCases.map { "urn:belay:problem:\($0.rawValue)" }), "The kind, for programs."),
        Property("title", .text, "The kind in words."), Property("status", .whole(400...599), "The answer's status."),
        Property("detail", .text, "What was wrong and what to do, for people."),
        Property("instance", .text.nullable, "The request's number."),
        Property("errors", .list(of: .object(fault)), "The fields that are wrong; empty where it is not about fields."),
        Property(
            "version", .count,
            "The version that the record is at, where the client has seen an earlier one; 0: it was never changed."
        )
        .leftOut,
        Property("changes", .list(of: .object(change)), "What others changed since that one, the newest last.").leftOut,
    ])

    private static let change = [
        Property("at", .moment, "When."), Property("by", .text, "Who, by name."), Property("field", .text, "What."),
        Property("before", .text.nullable, "What it was."), Property("after", .text.nullable, "What it is."),
    ]

    static let example: String? = #"""
        {"type": "urn:belay:problem:invalid", "title": "Some fields are wrong", "status": 422, \#
        "detail": "A field is not accepted.", "instance": "r-17", \#
        "errors": [{"field": "priority", "message": "“soon” is none of low, high, critical"}]}
        """#

    private static let fault = [
        Property("field", .text, "The field by its path, or the parameter of the query."),
        Property("message", .text, "What is wrong with it."),
    ]
}
