import Glibc

/// A bound, listening socket; made here rather than by the library so that each failure has its own error.
struct ListeningSocket {
    let descriptor: Int32
    let address: BoundAddress

    /// IPv4, IPv6 or `localhost` (127.0.0.1); `::` takes IPv4 as well; port 0 picks a free one.
    init(host: String, port: UInt16) throws(ServerError) {
        let numeric = host == "localhost" ? "127.0.0.1" : host
        let wanted = BoundAddress(host: numeric, port: port)
        var storage = sockaddr_storage()
        let size: socklen_t
        let family: Int32
        var ipv4 = in_addr()
        var ipv6 = in6_addr()
        if unsafe inet_pton(AF_INET, numeric, &ipv4) == 1 {
            family = AF_INET
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr = ipv4
            size = socklen_t(MemoryLayout<sockaddr_in>.size)
            unsafe withUnsafeMutableBytes(of: &storage) { unsafe $0.storeBytes(of: address, as: sockaddr_in.self) }
        } else if unsafe inet_pton(AF_INET6, numeric, &ipv6) == 1 {
            family = AF_INET6
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = port.bigEndian
            address.sin6_addr = ipv6
            size = socklen_t(MemoryLayout<sockaddr_in6>.size)
            unsafe withUnsafeMutableBytes(of: &storage) { unsafe $0.storeBytes(of: address, as: sockaddr_in6.self) }
        } else {
            throw .badAddress(host)
        }
        let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(family, type, 0)
        guard descriptor >= 0 else { throw Self.error("socket", wanted) }
        var on: Int32 = 1
        var off: Int32 = 0
        let intSize = socklen_t(MemoryLayout<Int32>.size)
        // A restart must not wait for the connections of the last run to be forgotten.
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, intSize)
        if family == AF_INET6 { _ = unsafe setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &off, intSize) }
        let bound = unsafe withUnsafePointer(to: &storage) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe bind(descriptor, $0, size) }
        }
        guard bound == 0, listen(descriptor, 4096) == 0 else {
            let error = Self.error("bind", wanted)
            close(descriptor)
            throw error
        }
        var actual = sockaddr_storage()
        var actualSize = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let known = unsafe withUnsafeMutablePointer(to: &actual) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe getsockname(descriptor, $0, &actualSize) == 0 ? RemoteAddress($0) : nil
            }
        }
        self.descriptor = descriptor
        address = BoundAddress(host: numeric, port: known?.port ?? port)
    }

    private static func error(_ call: String, _ address: BoundAddress) -> ServerError {
        switch errno {
        case EADDRINUSE: .addressInUse(address)
        case EACCES, EPERM: .permissionDenied(address)
        case EADDRNOTAVAIL: .addressNotAvailable(address)
        default: .system(call: call, reason: unsafe String(cString: strerror(errno)))
        }
    }
}
