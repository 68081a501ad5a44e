import Glibc

/// Tells the service manager that started this process how it stands, where one did (sd_notify(3)).
///
/// The protocol is a datagram to the socket that `$NOTIFY_SOCKET` names; it needs no library.
struct Supervisor: Sendable {
    private let address: String?
    /// How often the manager wants to hear that all is well; nil: it does not.
    let watchdog: Duration?

    /// What the environment says of it.
    init(variables: [String: String]) {
        let socket = variables["NOTIFY_SOCKET"] ?? ""
        address = socket.hasPrefix("/") || socket.hasPrefix("@") ? socket : nil
        let microseconds = variables["WATCHDOG_USEC"].flatMap { Int64($0) } ?? 0
        // Twice as often as asked for, as its documentation recommends.
        watchdog = address != nil && microseconds > 0 ? .microseconds(microseconds / 2) : nil
    }

    /// Everything runs; `status` is shown by `systemctl status`.
    func ready(_ status: String) { send("READY=1\nSTATUS=\(status)") }

    /// All is well.
    func isAlive() { send("WATCHDOG=1") }

    /// The process ends once what is under way is finished.
    func stopping() { send("STOPPING=1") }

    /// Sends a message. Where it does not arrive, the manager's own time-out says so: there is nobody else to tell.
    private func send(_ text: String) {
        guard let address else { return }
        var destination = sockaddr_un()
        destination.sun_family = sa_family_t(AF_UNIX)
        var path = Array(address.utf8)
        guard path.count < MemoryLayout.size(ofValue: destination.sun_path) else { return }
        // The manager writes the zero byte of an abstract name as “@”.
        if path.first == UInt8(ascii: "@") { path[0] = 0 }
        withUnsafeMutableBytes(of: &destination.sun_path) { $0.copyBytes(from: path) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + path.count)
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        _ = withUnsafePointer(to: &destination) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), $0, length)
            }
        }
    }
}
