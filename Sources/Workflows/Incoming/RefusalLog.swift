import Synchronization

/// Messages that were refused and are not written down yet.
///
/// They are written behind the answers, so that an answer's time does not tell whether there is such a door, and as many at
/// once as came since the last commit, so that a flood of them does not keep the writer busy.
final class RefusalLog: Sendable {
    /// A message and how often it was refused.
    typealias Counted = (message: RefusedMessage, times: Int)

    private struct State {
        /// How often each was refused, with its place in the order in which they came.
        var waiting: [RefusedMessage: (place: Int, times: Int)] = [:]
        var isWriting = false
        var waitingForEnd: [CheckedContinuation<Void, Never>] = []
    }

    /// How many different ones wait; those beyond are counted without their identifiers.
    private static let mostWaiting = 1000
    private let state = Mutex(State())

    /// Adds one; true where somebody has to begin to write.
    func add(_ message: RefusedMessage) -> Bool {
        state.withLock { state in
            var message = message
            if state.waiting.count >= Self.mostWaiting { message.messageID = nil }
            let last = state.waiting.count
            state.waiting[message, default: (place: last, times: 0)].times += 1
            guard !state.isWriting else { return false }
            state.isWriting = true
            return true
        }
    }

    /// What waits, to be written now; nil where nothing does, which ends the writing.
    func next() -> [Counted]? {
        let (waiting, ended) = state.withLock { state in
            let waiting = state.waiting
            state.waiting = [:]
            guard waiting.isEmpty else { return (waiting, [CheckedContinuation<Void, Never>]()) }
            state.isWriting = false
            defer { state.waitingForEnd = [] }
            return (waiting, state.waitingForEnd)
        }
        for one in ended { one.resume() }
        guard !waiting.isEmpty else { return nil }
        return waiting.sorted { $0.value.place < $1.value.place }.map { ($0.key, $0.value.times) }
    }

    /// Returns once all of them are written.
    func finish() async {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                if state.isWriting { state.waitingForEnd.append(continuation) }
                return !state.isWriting
            }
            if isIdle { continuation.resume() }
        }
    }
}
