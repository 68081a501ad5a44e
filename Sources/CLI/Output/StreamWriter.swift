import Foundation
import Synchronization

/// Writes text to a file descriptor whole, and remembers why it could not.
final class StreamWriter: Sendable {
    private let fileDescriptor: Int32
    private let firstError = Mutex<Int32?>(nil)

    init(fileDescriptor: Int32) {
        self.fileDescriptor = fileDescriptor
    }

    /// The reason of the first failure. A reader who has gone (`belay … | head`) is none: it has what it wanted.
    var failure: String? {
        firstError.withLock { $0 }.flatMap { $0 == EPIPE ? nil : String(cString: strerror($0)) }
    }

    func write(_ text: String) {
        // The lock is held while writing, so that lines of two tasks do not mix.
        firstError.withLock { firstError in
            guard firstError == nil else { return }
            var text = text
            firstError = text.withUTF8 { bytes in
                var rest = UnsafeRawBufferPointer(bytes)
                while !rest.isEmpty {
                    let count = Foundation.write(fileDescriptor, rest.baseAddress, rest.count)
                    if count >= 0 {
                        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
                    } else if errno == EAGAIN {
                        // Somebody made the terminal non-blocking; wait until it takes more.
                        var waiting = pollfd(fd: fileDescriptor, events: Int16(POLLOUT), revents: 0)
                        _ = poll(&waiting, 1, -1)
                    } else if errno != EINTR {
                        return errno
                    }
                }
                return nil
            }
        }
    }
}
