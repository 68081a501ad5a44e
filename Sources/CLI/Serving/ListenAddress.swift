/// Where a server listens, as it is typed: `127.0.0.1:8080`, `localhost:0`, `[::1]:8080` or `0.0.0.0:80`.
package struct ListenAddress: Hashable, Sendable {
    /// The IPv4 or IPv6 address, or `localhost`.
    package let host: String
    /// The port; 0: any that is free.
    package let port: UInt16

    /// Reads an address; nil where it is none.
    package init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            return nil
        }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        guard !host.isEmpty else { return nil }
        self.host = String(host)
        self.port = port
    }

    /// Whether only programs on this machine reach it.
    var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    /// Whether it is every address of the machine, loopback among them.
    var isEverywhere: Bool { host == "0.0.0.0" || host == "::" }
}
