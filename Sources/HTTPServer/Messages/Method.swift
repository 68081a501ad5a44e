/// A request method (RFC 9110, section 9); case-sensitive.
package struct Method: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The method as it stands in the request line, such as `GET`.
    package let rawValue: String

    /// Any method, known or not.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Reads something and changes nothing.
    package static var get: Method { Method(rawValue: "GET") }
    /// As GET, without the body.
    package static var head: Method { Method(rawValue: "HEAD") }
    /// Creates something or runs an action.
    package static var post: Method { Method(rawValue: "POST") }
    /// Replaces something as a whole.
    package static var put: Method { Method(rawValue: "PUT") }
    /// Changes something in part (RFC 5789).
    package static var patch: Method { Method(rawValue: "PATCH") }
    /// Removes something.
    package static var delete: Method { Method(rawValue: "DELETE") }
    /// Asks which methods a path knows.
    package static var options: Method { Method(rawValue: "OPTIONS") }

    package var description: String { rawValue }
}
