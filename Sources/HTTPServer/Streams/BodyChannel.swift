import Synchronization

/// The bytes on their way from whoever sends events to the one client who reads them.
///
/// Bounded: a client that reads too slowly is cut off, because nobody may buffer for it for ever.
final class BodyChannel: Sendable {
    enum Outcome {
        case bytes(Int)
        case waiting
        case finished
        case broken
    }

    private enum Phase {
        case open
        // No more will be written; what is buffered is still read.
        case finished
        // The client is gone, too slow, or the server stops: nothing more is read.
        case broken
    }

    private struct Consumer {
        let wake: @Sendable () -> Void
        let abort: @Sendable () -> Void
    }

    private struct State {
        var pending: [UInt8] = []
        var phase = Phase.open
        var isWaiting = false
        var isReleased = false
        var consumer: Consumer?
        var onTermination: (@Sendable () -> Void)?
        var sender: CheckedContinuation<Void, Never>?

        mutating func takeSender() -> CheckedContinuation<Void, Never>? {
            defer { sender = nil }
            return sender
        }
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    /// Says how to wake the reader once it waits, and how to cut it off while it does not.
    func attach(wake: @escaping @Sendable () -> Void, abort: @escaping @Sendable () -> Void) {
        state.withLock { $0.consumer = Consumer(wake: wake, abort: abort) }
    }

    /// Buffers bytes and wakes the reader; false once no one reads any more.
    func push(_ bytes: [UInt8]) -> Bool {
        state.withLock { state in
            guard state.phase == .open else { return false }
            guard state.pending.count + bytes.count <= limit else {
                Self.breakOff(&state)
                return false
            }
            state.pending += bytes
            Self.wake(&state)
            return true
        }
    }

    /// Buffers bytes once there is room for them, or nothing else is buffered; false once no one reads any more.
    ///
    /// For one sender at a time.
    func send(_ bytes: [UInt8]) async -> Bool {
        while true {
            let isDone: Bool? = state.withLock { state in
                guard state.phase == .open else { return false }
                guard state.pending.isEmpty || state.pending.count + bytes.count <= limit else { return nil }
                state.pending += bytes
                Self.wake(&state)
                return true
            }
            if let isDone { return isDone }
            await waitForReader()
        }
    }

    /// Returns when the reader has read all that there was, or reads no more.
    private func waitForReader() async {
        await withCheckedContinuation { sender in
            let isOver = state.withLock { state in
                if state.phase != .open || state.pending.isEmpty { return true }
                state.sender = sender
                return false
            }
            if isOver { sender.resume() }
        }
    }

    /// Ends the stream after what is buffered.
    func finish() {
        state.withLock { state in
            guard state.phase == .open else { return }
            state.phase = .finished
            Self.wake(&state)
        }
    }

    /// Ends the stream at once: the client is gone, or the server stops.
    func breakOff() {
        state.withLock { Self.breakOff(&$0) }
    }

    // The reader is woken inside the lock: outside of it the server could be stopped between the decision and the call,
    // while the connection still counts as suspended.
    private static func wake(_ state: inout State) {
        guard state.isWaiting else { return }
        state.isWaiting = false
        state.consumer?.wake()
    }

    private static func breakOff(_ state: inout State) {
        guard state.phase != .broken else { return }
        state.phase = .broken
        state.pending = []
        state.takeSender()?.resume()
        if state.isWaiting { wake(&state) } else { state.consumer?.abort() }
    }

    /// Copies what there is; with nothing there, `suspend` runs before anyone can wake the reader.
    func read(into buffer: UnsafeMutableRawBufferPointer, suspend: () -> Void) -> Outcome {
        state.withLock { state in
            if state.phase == .broken { return .broken }
            if state.pending.isEmpty {
                if state.phase == .finished { return .finished }
                state.isWaiting = true
                suspend()
                return .waiting
            }
            let count = min(buffer.count, state.pending.count)
            unsafe state.pending.withUnsafeBytes { bytes in
                unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[..<count]))
            }
            // The whole array goes when it is drained, so that an idle stream holds no buffer.
            if count == state.pending.count { state.pending = [] } else { state.pending.removeFirst(count) }
            if state.pending.isEmpty { state.takeSender()?.resume() }
            return .bytes(count)
        }
    }

    /// Takes everything buffered; nil once the stream has ended. For reading in process.
    func takeAll(suspend: () -> Void) -> [UInt8]? {
        state.withLock { state in
            if !state.pending.isEmpty {
                defer {
                    state.pending = []
                    state.takeSender()?.resume()
                }
                return state.pending
            }
            guard state.phase == .open else { return nil }
            state.isWaiting = true
            suspend()
            return []
        }
    }

    /// What to do once the stream is over for whatever reason; at once, where it is over already.
    func onTermination(_ action: @escaping @Sendable () -> Void) {
        let isLate = state.withLock { state in
            if !state.isReleased { state.onTermination = action }
            return state.isReleased
        }
        if isLate { action() }
    }

    /// The answer is done with: breaks off, forgets the reader, tells whoever waited for the end.
    func release() {
        let action = state.withLock { state in
            state.phase = .broken
            state.pending = []
            state.consumer = nil
            state.isReleased = true
            state.takeSender()?.resume()
            defer { state.onTermination = nil }
            return state.onTermination
        }
        action?()
    }
}
