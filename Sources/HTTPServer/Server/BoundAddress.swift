/// Where a server listens.
package struct BoundAddress: Hashable, Sendable, CustomStringConvertible {
    /// The numeric address, IPv6 without brackets.
    package let host: String
    /// The port, never 0 once the server has started.
    package let port: UInt16

    /// An address and a port.
    package init(host: String, port: UInt16) {
        self.host = host
        self.port = port
    }

    package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
