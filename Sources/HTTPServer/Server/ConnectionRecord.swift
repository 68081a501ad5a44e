import CMicroHTTPD
import Glibc
import Synchronization

/// What the server keeps about one open connection.
final class ConnectionRecord: Sendable {
    struct State {
        // The request being answered, from the moment its connection is suspended until it is done with.
        var exchange: Exchange?
        var task: Task<Void, Never>?
        var channel: BodyChannel?
        var isClosed = false
    }

    /// No deadline runs.
    static let never = UInt64.max

    let id: UInt64
    let socket: Int32
    let remoteAddress: RemoteAddress
    /// The tick after which the connection is cut off; see ``ConnectionWatch``.
    let deadline: Atomic<UInt64>
    let state = Mutex(State())

    init(id: UInt64, socket: Int32, remoteAddress: RemoteAddress, deadline: UInt64) {
        self.id = id
        self.socket = socket
        self.remoteAddress = remoteAddress
        self.deadline = Atomic(deadline)
    }

    /// Ends both directions, which the library then notices. The lock keeps the socket's number from being another's.
    func cutOff() {
        state.withLock { state in
            if !state.isClosed { _ = shutdown(socket, Int32(SHUT_RDWR)) }
        }
    }

    /// The library is about to close the socket.
    func close() {
        state.withLock { $0.isClosed = true }
    }
}
