import CCurl
import Glibc

/// An IPv4 or IPv6 address with a port, as a connection is really made to it.
package struct SocketAddress: Sendable, Hashable, CustomStringConvertible {
    /// The two families a web request can go through.
    package enum Family: Sendable, Hashable {
        case ipv4, ipv6
    }

    /// Which family the bytes belong to.
    package let family: Family
    /// The address in network order: 4 bytes for IPv4, 16 for IPv6.
    package let bytes: [UInt8]
    /// The port in host order; 0 where none is meant.
    package let port: UInt16

    /// An address from bytes in network order, or nil where there are neither 4 nor 16 of them.
    package init?(bytes: [UInt8], port: UInt16) {
        switch bytes.count {
        case 4: family = .ipv4
        case 16: family = .ipv6
        default: return nil
        }
        self.bytes = bytes
        self.port = port
    }

    /// An address from its text form without brackets or zone, as inet_pton(3) reads it, or nil where that refuses it.
    package init?(_ text: String, port: UInt16 = 0) {
        var four = in_addr()
        if unsafe inet_pton(AF_INET, text, &four) == 1 {
            self.init(bytes: unsafe withUnsafeBytes(of: &four) { unsafe Array($0) }, port: port)
            return
        }
        var sixteen = in6_addr()
        guard unsafe inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
        self.init(bytes: unsafe withUnsafeBytes(of: &sixteen) { unsafe Array($0) }, port: port)
    }

    /// The address without its port, in the form of inet_ntop(3).
    package var host: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let written = unsafe inet_ntop(
            family == .ipv4 ? AF_INET : AF_INET6, bytes, &text, socklen_t(text.count))
        guard unsafe written != nil else { return "unprintable address" }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    package var description: String {
        family == .ipv4 ? "\(host):\(port)" : "[\(host)]:\(port)"
    }

    /// What a `sockaddr` of `length` bytes holds, or nil for another family or a structure cut short.
    init?(_ address: UnsafePointer<sockaddr>, length: Int) {
        let raw = unsafe UnsafeRawPointer(address)
        switch unsafe Int32(address.pointee.sa_family) {
        case AF_INET where length >= MemoryLayout<sockaddr_in>.size:
            var four = unsafe raw.loadUnaligned(as: sockaddr_in.self)
            self.init(
                bytes: unsafe withUnsafeBytes(of: &four.sin_addr) { unsafe Array($0) },
                port: UInt16(bigEndian: four.sin_port))
        case AF_INET6 where length >= MemoryLayout<sockaddr_in6>.size:
            var sixteen = unsafe raw.loadUnaligned(as: sockaddr_in6.self)
            self.init(
                bytes: unsafe withUnsafeBytes(of: &sixteen.sin6_addr) { unsafe Array($0) },
                port: UInt16(bigEndian: sixteen.sin6_port))
        default:
            return nil
        }
    }
}
