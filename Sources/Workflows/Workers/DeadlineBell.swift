package import BusinessTime
import Storage
import Synchronization

/// Wakes the one worker that waits for the next deadline when an earlier one is set; later ones it finds when it looks again.
///
/// ```swift
/// bell.listen()
/// let next = try await store.read { try $0.nextDeadline() }
/// await bell.wait(for: next, atMost: .seconds(30))
/// ```
package final class DeadlineBell: Sendable {
    private let bell = Bell()
    /// The deadline that the worker waits for; nil: every one is news.
    private let awaited = Mutex<Instant?>(nil)

    /// A bell that has not rung.
    package init() {}

    /// Says that a deadline was set.
    package func ring(due: Instant) {
        let isNews = awaited.withLock { awaited in awaited.map { due < $0 } ?? true }
        if isNews { bell.ring() }
    }

    /// Says that the worker is about to look for the next deadline: from now on whatever is set wakes it, so that nothing
    /// is missed between looking and waiting.
    package func listen() { awaited.withLock { $0 = nil } }

    /// Returns when something earlier than `next` (nil: anything) is set, or when the time is up.
    package func wait(for next: Instant?, atMost time: Duration) async {
        awaited.withLock { $0 = next }
        await bell.wait(atMost: time)
        listen()
    }
}
