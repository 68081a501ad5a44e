/// A request as a handler sees it: checked, decoded, and with its whole body.
package struct Request: Sendable {
    // What never changes is behind one reference, so that a request is cheap to hand through a chain of middleware.
    final class Head: Sendable {
        let method: Method
        let target: RequestTarget
        let headers: Headers
        let remoteAddress: RemoteAddress
        let id: String

        init(method: Method, target: RequestTarget, headers: Headers, remoteAddress: RemoteAddress, id: String) {
            self.method = method
            self.target = target
            self.headers = headers
            self.remoteAddress = remoteAddress
            self.id = id
        }
    }

    private let head: Head
    /// The body, whole; empty where there was none.
    package var body: [UInt8]
    /// The values of the route's `{parameters}`; a trailing `{rest...}` is joined with slashes.
    package var parameters: Parameters
    /// The name of the route that answers, such as `tickets.reply`; empty before the router has run.
    package var routeName: String
    private var attributes: [(key: ObjectIdentifier, value: any Sendable)]

    init(head: Head, body: [UInt8]) {
        self.head = head
        self.body = body
        parameters = Parameters()
        routeName = ""
        attributes = []
    }

    /// A request made in process, checked as one from a socket is; throws 400 for a target that is not well-formed.
    package init(
        method: Method = .get, target: String, headers: Headers = [:], body: [UInt8] = [],
        remoteAddress: RemoteAddress = .loopback, id: String = "in-process"
    ) throws(HTTPError) {
        let parsed = try RequestTarget(parsing: Array(target.utf8))
        self.init(
            head: Head(method: method, target: parsed, headers: headers, remoteAddress: remoteAddress, id: id),
            body: body)
    }

    /// The method.
    package var method: Method { head.method }
    /// The decoded segments of the path: `/a/b%20c` is `["a", "b c"]`, `/` is `[]`, `/a/` ends with an empty one.
    package var path: [String] { head.target.segments }
    /// The path as it was sent, percent-encoded, without the query.
    package var rawPath: String { head.target.rawPath }
    /// Path and query as they were sent.
    package var rawTarget: String { head.target.raw }
    /// The decoded parameters of the query.
    package var query: Parameters { head.target.query }
    /// The header fields.
    package var headers: Headers { head.headers }
    /// Where the connection came from.
    package var remoteAddress: RemoteAddress { head.remoteAddress }
    /// The number or name that the server gave this request, for logs.
    package var id: String { head.id }

    /// A value that a middleware left for those behind it, found by its type.
    package subscript<Value: Sendable>(type: Value.Type) -> Value? {
        get {
            attributes.first { $0.key == ObjectIdentifier(type) }?.value as? Value
        }
        set {
            attributes.removeAll { $0.key == ObjectIdentifier(type) }
            if let newValue { attributes.append((ObjectIdentifier(type), newValue)) }
        }
    }
}
