/// What this room itself finds wrong with a request, and what a handler may throw for a plain answer.
package struct HTTPError: HTTPResponseError, Equatable, CustomStringConvertible {
    /// The status of the answer.
    package let status: Status
    /// What was wrong and what to do, for the client to read.
    package let message: String
    /// Fields for the answer, such as `Allow` or `Retry-After`.
    package let headers: Headers

    /// An answer with this status; without a message its name stands in.
    package init(_ status: Status, _ message: String? = nil, headers: Headers = [:]) {
        self.status = status
        self.message = message ?? status.name
        self.headers = headers
    }

    /// A name that is no token, or a value with control characters: a fault of the program, answered 500.
    package static func invalidHeader(name: String) -> HTTPError {
        HTTPError(.internalServerError, "A header of the answer could not be sent. Please tell the operator.")
    }

    /// A malformed request, answered 400.
    package static func badRequest(_ message: String) -> HTTPError { HTTPError(.badRequest, message) }

    /// Nothing at this path, answered 404.
    package static var notFound: HTTPError {
        HTTPError(.notFound, "There is nothing at this address. Check the path.")
    }

    /// The path exists for other methods only, answered 405 with those in `Allow`.
    package static func methodNotAllowed(allowed: [Method]) -> HTTPError {
        var headers = Headers()
        let list = allowed.map(\.rawValue).joined(separator: ", ")
        headers.setUnchecked("Allow", list)
        let message = "This address does not take that method. It takes \(list)."
        return HTTPError(.methodNotAllowed, message, headers: headers)
    }

    /// The message as plain text, with the status and the headers.
    package var response: Response {
        Response(status: status, headers: headers, body: .text(message + "\n"))
    }

    package var description: String { "\(status.rawValue): \(message)" }
}
