import Glibc

/// Where a request came from: the address of the other end of the connection (the proxy, where there is one).
package struct RemoteAddress: Hashable, Sendable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64
    private let isIPv6: Bool
    /// The port of the other end, 0 where it is not known.
    package let port: UInt16

    /// 127.0.0.1 with port 0, for requests made in process.
    package static var loopback: RemoteAddress { RemoteAddress(ipv4: 0x7F00_0001, port: 0) }

    /// An IPv4 address, its first number in the highest byte.
    package init(ipv4 address: UInt32, port: UInt16) {
        high = 0
        low = UInt64(address)
        isIPv6 = false
        self.port = port
    }

    init(ipv6High: UInt64, low: UInt64, port: UInt16) {
        // ::ffff:a.b.c.d is IPv4 seen through an IPv6 socket.
        let isMapped = ipv6High == 0 && low >> 32 == 0xFFFF
        high = ipv6High
        self.low = isMapped ? low & 0xFFFF_FFFF : low
        isIPv6 = !isMapped
        self.port = port
    }

    init?(_ address: UnsafePointer<sockaddr>?) {
        guard let address = unsafe address else { return nil }
        switch unsafe Int32(address.pointee.sa_family) {
        case AF_INET:
            let ipv4 = unsafe UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in.self)
            self.init(ipv4: UInt32(bigEndian: ipv4.sin_addr.s_addr), port: UInt16(bigEndian: ipv4.sin_port))
        case AF_INET6:
            let ipv6 = unsafe UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in6.self)
            var bytes = ipv6.sin6_addr
            let halves = unsafe withUnsafeBytes(of: &bytes) {
                unsafe ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            }
            self.init(
                ipv6High: UInt64(bigEndian: halves.0), low: UInt64(bigEndian: halves.1),
                port: UInt16(bigEndian: ipv6.sin6_port))
        default:
            return nil
        }
    }

    /// An address that somebody wrote, in the form that `host` has; nil where it is none.
    static func canonical(_ text: String) -> String? {
        var four = in_addr()
        if unsafe inet_pton(AF_INET, text, &four) == 1 {
            return RemoteAddress(ipv4: UInt32(bigEndian: four.s_addr), port: 0).host
        }
        var six = in6_addr()
        guard unsafe inet_pton(AF_INET6, text, &six) == 1 else { return nil }
        let halves = unsafe withUnsafeBytes(of: &six) {
            unsafe ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        }
        return RemoteAddress(
            ipv6High: UInt64(bigEndian: halves.0), low: UInt64(bigEndian: halves.1), port: 0
        ).host
    }

    /// The address as text, without the port, such as `192.0.2.1` or `2001:db8:0:0:0:0:0:1`.
    package var host: String {
        if isIPv6 {
            return [high, low].flatMap { half in
                stride(from: 48, through: 0, by: -16).map { String(half >> UInt64($0) & 0xFFFF, radix: 16) }
            }.joined(separator: ":")
        }
        return "\(low >> 24 & 255).\(low >> 16 & 255).\(low >> 8 & 255).\(low & 255)"
    }

    package var description: String { isIPv6 ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
