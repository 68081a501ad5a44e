import CMicroHTTPD
import Glibc

extension Engine {
    /// Starts the library's one I/O thread on a listening socket; nil where it has no memory or thread for it.
    ///
    /// The engine is retained for the library until ``stop(_:)``.
    func start(on socket: ListeningSocket) -> Daemon? {
        let context = unsafe Unmanaged.passRetained(self).toOpaque()
        // As long as the longest of our own limits: the watch is exact, this is a second net, and counts inactivity.
        let longest = max(limits.idleTimeout, limits.headerTimeout, limits.bodyTimeout, limits.sendTimeout)
        let pointer = unsafe belay_http_start(
            socket.descriptor, context,
            { context, _, _, method, version, data, size, slot in
                guard let context = unsafe context, let method = unsafe method, let version = unsafe version,
                    let size = unsafe size, let state = unsafe slot?.pointee
                else { return .NO }
                let engine = unsafe Unmanaged<Engine>.fromOpaque(context).takeUnretainedValue()
                let exchange = unsafe Unmanaged<Exchange>.fromOpaque(state).takeUnretainedValue()
                let piece = unsafe UnsafeBufferPointer(start: data, count: size.pointee)
                unsafe size.pointee = 0
                return unsafe engine.access(exchange, method: method, version: version, piece: piece)
            },
            { context, _, slot, _ in
                guard let context = unsafe context, let state = unsafe slot?.pointee else { return }
                unsafe slot?.pointee = nil
                let engine = unsafe Unmanaged<Engine>.fromOpaque(context).takeUnretainedValue()
                engine.completed(unsafe Unmanaged<Exchange>.fromOpaque(state).takeRetainedValue())
            },
            { context, connection, slot, change in
                guard let context = unsafe context, let connection = unsafe connection, let slot = unsafe slot else {
                    return
                }
                let engine = unsafe Unmanaged<Engine>.fromOpaque(context).takeUnretainedValue()
                if change == .CONNECTION_NOTIFY_STARTED {
                    unsafe slot.pointee = engine.opened(connection)
                } else if let record = unsafe slot.pointee {
                    unsafe slot.pointee = nil
                    unsafe engine.closed(record)
                }
            },
            { context, target, connection in
                guard let context = unsafe context, let target = unsafe target, let connection = unsafe connection
                else {
                    return nil
                }
                let engine = unsafe Unmanaged<Engine>.fromOpaque(context).takeUnretainedValue()
                return unsafe engine.began(connection, target: target)
            },
            // Escapes are ours to decode, because the library lets bad ones through.
            { _, _, text in unsafe text.map { unsafe strlen($0) } ?? 0 },
            UInt32(clamping: limits.connections), UInt32(clamping: limits.connectionsPerAddress),
            // Room for the headers twice, once in and once out.
            2 * min(max(limits.headerBytes, 2048), 1 << 20) + 4096,
            UInt32(clamping: longest.components.seconds + 1))
        guard let pointer = unsafe pointer else {
            unsafe Unmanaged<Engine>.fromOpaque(context).release()
            return nil
        }
        return unsafe Daemon(pointer: pointer)
    }

    /// No more connections are taken; those that wait to be taken are refused.
    func stopAccepting(_ daemon: Daemon) {
        let socket = unsafe MHD_quiesce_daemon(daemon.pointer)
        // Not closed yet: the I/O thread may still be looking at it.
        if socket >= 0 { _ = shutdown(socket, Int32(SHUT_RDWR)) }
    }

    /// Ends the library's thread and closes every connection; nothing may be suspended.
    func stop(_ daemon: Daemon) {
        unsafe MHD_stop_daemon(daemon.pointer)
        unsafe Unmanaged.passUnretained(self).release()
    }
}
