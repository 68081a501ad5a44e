import Foundation

/// Where people reach Belay: scheme, host and port, possibly a path, without a slash at its end.
package struct BaseURL: Hashable, Sendable, CustomStringConvertible {
    /// The address, such as `https://help.example.com`.
    package let description: String
    /// Host and port as a browser names them in `Host` and `Origin`.
    package let authority: String

    /// Reads an address; nil where it is no http or https address, or carries a name, a query or a fragment.
    package init?(_ text: String) {
        guard text.utf8.count <= 500, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C }),
            let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.password == nil, parts.query == nil, parts.fragment == nil
        else { return nil }
        description = text.hasSuffix("/") ? String(text.dropLast()) : text
        authority = host.lowercased() + (parts.port.map { ":\($0)" } ?? "")
    }
}
