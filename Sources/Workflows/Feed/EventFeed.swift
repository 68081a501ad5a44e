import Model
import Synchronization

/// Tells whoever follows what happens, once it is on disk, in order and without gaps.
///
/// Each event is read once, however many follow. The newest are kept; who is further behind reads from the data at their own
/// pace, so that nobody's slowness costs anything but their own time.
package final class EventFeed: Sendable {
    /// What wakes a follower.
    enum Signal: Sendable {
        case news
        /// Nothing happened for a while.
        case beat
    }

    private struct State {
        /// The newest events, gapless, the last of which is `end`; empty while nobody follows.
        var newest: [AnnouncedEvent] = []
        /// Up to which event followers can be told.
        var end: Int64
        /// Up to which event the data go.
        var committed: Int64
        var isReading = false
        var followers: [Int: AsyncStream<Signal>.Continuation] = [:]
        var nextFollower = 0
    }

    /// What a follower finds when it looks.
    enum Look {
        case events([AnnouncedEvent])
        /// What comes after its place is not kept any more.
        case behind
        case upToDate
    }

    private static let mostKept = 1024
    private let state: Mutex<State>
    private let reader: Reader

    /// A function by itself would be wrapped once more by every access to it.
    struct Reader: Sendable {
        let read: @Sendable (_ after: Int64, _ limit: Int) async throws -> [AnnouncedEvent]
    }

    /// A feed of data whose last event is `last`.
    init(last: Int64, reader: Reader) {
        state = Mutex(State(end: last, committed: last))
        self.reader = reader
    }

    /// How many follow, for metrics.
    package var followerCount: Int { state.withLock { $0.followers.count } }

    /// The last event there is.
    package var last: Int64 { state.withLock { $0.committed } }

    /// Follows from the event after a sequence number on, nil: from now on. One that does not exist yet counts as now.
    package func follow(after sequence: Int64?) -> EventFollower {
        let (signals, continuation) = AsyncStream<Signal>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let (number, place) = state.withLock { state in
            // While nobody followed, nothing was read: what is kept would have a gap.
            if state.followers.isEmpty {
                state.newest = []
                state.end = state.committed
            }
            let number = state.nextFollower
            state.nextFollower += 1
            state.followers[number] = continuation
            return (number, min(sequence ?? state.committed, state.committed))
        }
        continuation.onTermination = { [weak self] _ in self?.leave(number) }
        return EventFollower(feed: self, place: place, signals: signals)
    }

    /// Lets everybody who follows know that the feed is alive, though nothing may have happened.
    package func beat() { signal(.beat) }

    /// Ends it for everybody who follows.
    package func finish() {
        for follower in state.withLock({ Array($0.followers.values) }) { follower.finish() }
    }

    /// A commit wrote events up to this one; on the writer's thread, so it must be quick.
    func committed(upTo sequence: Int64) {
        let mustRead = state.withLock { state in
            state.committed = max(state.committed, sequence)
            guard !state.isReading, !state.followers.isEmpty else { return false }
            state.isReading = true
            return true
        }
        if mustRead { Task { await read() } }
    }

    /// What there is after a place among what is kept.
    func look(after place: Int64) -> Look {
        state.withLock { state in
            if place >= state.end { return .upToDate }
            let missing = Int(clamping: state.end - place)
            return missing <= state.newest.count ? .events(Array(state.newest.suffix(missing))) : .behind
        }
    }

    func read(after place: Int64) async throws -> [AnnouncedEvent] { try await reader.read(place, 200) }

    private func leave(_ number: Int) {
        state.withLock { _ = $0.followers.removeValue(forKey: number) }
    }

    private func signal(_ signal: Signal) {
        for follower in state.withLock({ Array($0.followers.values) }) { follower.yield(signal) }
    }

    /// Reads what was committed and not read, until there is nothing more.
    private func read() async {
        while let place = nextPlace() {
            // What cannot be read now is read with the next commit; a store that is closed has no more of them.
            guard let events = try? await reader.read(place, 500), let last = events.last else {
                state.withLock { $0.isReading = false }
                return
            }
            state.withLock { state in
                state.newest += events
                state.newest.removeFirst(max(state.newest.count - Self.mostKept, 0))
                state.end = last.event.sequence
            }
            signal(.news)
        }
    }

    /// After which event to go on reading; nil where all is read.
    private func nextPlace() -> Int64? {
        state.withLock { state in
            if state.end < state.committed, !state.followers.isEmpty { return state.end }
            state.isReading = false
            return nil
        }
    }
}
