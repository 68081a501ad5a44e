import CMicroHTTPD
import Glibc

/// Hands an event stream's bytes to the library, and suspends the connection while there are none.
///
/// Unchecked: `connection` is set before the answer is queued, and read on the I/O thread and by whoever wakes the
/// stream, inside the channel's lock.
@safe final class StreamReader: @unchecked Sendable {
    private let channel: BodyChannel
    private var connection: OpaquePointer?

    init(channel: BodyChannel) {
        self.channel = channel
    }

    /// Binds the stream to its connection; called on the I/O thread before the answer is queued.
    func attach(to connection: OpaquePointer, record: ConnectionRecord) {
        unsafe self.connection = connection
        channel.attach(
            wake: { [unowned self] in
                if let connection = unsafe self.connection { unsafe MHD_resume_connection(connection) }
            },
            abort: { record.cutOff() })
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let outcome = unsafe channel.read(into: buffer) {
            if let connection = unsafe connection { unsafe MHD_suspend_connection(connection) }
        }
        return switch outcome {
        case .bytes(let count): count
        case .waiting: 0
        // MHD_CONTENT_READER_END_OF_STREAM and MHD_CONTENT_READER_END_WITH_ERROR, whose macros Swift does not see.
        case .finished: -1
        case .broken: -2
        }
    }
}
