import Dispatch
import Foundation
import SQLite
import Synchronization
import Testing

/// Holds a connection's thread until the test lets it go.
final class Gate: Sendable {
    private let reached = Mutex<(isReached: Bool, waiting: CheckedContinuation<Void, Never>?)>((false, nil))
    private let opening = DispatchSemaphore(value: 0)

    func waitUntilOpen() {
        let waiting = reached.withLock { state in
            state.isReached = true
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume()
        // Stays open, since a writer may run its work again.
        opening.wait()
        opening.signal()
    }

    func waitUntilReached() async {
        await withCheckedContinuation { continuation in
            let isReached = reached.withLock { state in
                if !state.isReached { state.waiting = continuation }
                return state.isReached
            }
            if isReached { continuation.resume() }
        }
    }

    func open() { opening.signal() }
}

extension Writer {
    /// Goes on when so many callers wait.
    func waitUntilQueued(_ count: Int) async { while waitingCount < count { await Task.yield() } }
}

extension ReaderPool {
    /// Goes on when so many callers wait.
    func waitUntilQueued(_ count: Int) async { while waitingCount < count { await Task.yield() } }
}

/// Cuts bytes off the end of a file.
func truncate(_ path: String, by count: UInt64) throws {
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    let size = try file.seekToEnd()
    try file.truncate(atOffset: size - count)
    try file.close()
}
