import Model

/// Somebody's place in the feed: each element is what happened since the last one, in order; an empty one says that nothing
/// did for a while.
///
/// It is to be read by one task; the feed ends it, or whoever drops it.
package struct EventFollower: AsyncSequence, AsyncIteratorProtocol, Sendable {
    /// What happened since the last look, in order; empty: nothing did for a while.
    package typealias Element = [AnnouncedEvent]

    private let feed: EventFeed
    private var place: Int64
    private let signals: AsyncStream<EventFeed.Signal>

    init(feed: EventFeed, place: Int64, signals: AsyncStream<EventFeed.Signal>) {
        self.feed = feed
        self.place = place
        self.signals = signals
    }

    package func makeAsyncIterator() -> EventFollower { self }

    /// What happened since; nil at the end.
    package mutating func next() async throws -> [AnnouncedEvent]? {
        while !Task.isCancelled {
            switch feed.look(after: place) {
            case .events(let events): return passed(events)
            case .behind: return passed(try await feed.read(after: place))
            case .upToDate: break
            }
            var iterator = signals.makeAsyncIterator()
            guard let signal = await iterator.next() else { return nil }
            if case .beat = signal, case .upToDate = feed.look(after: place) { return [] }
        }
        return nil
    }

    private mutating func passed(_ events: [AnnouncedEvent]) -> [AnnouncedEvent] {
        place = events.last?.event.sequence ?? place
        return events
    }
}
