import Synchronization

/// Wakes the one worker that waits for it, when rung or when its time is up.
///
/// A ring while nobody waits is kept, so that none is lost between looking and waiting.
package final class Bell: Sendable {
    private struct State {
        var hasRung = false
        var round: UInt64 = 0
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    /// A bell that has not rung.
    package init() {}

    /// Wakes whoever waits, or the next one who does.
    package func ring() { wake(round: nil) }

    /// Returns when the bell rings, when the time is up (nil: never), or when the task is cancelled.
    package func wait(atMost time: Duration?) async {
        let round = state.withLock { state in
            state.round += 1
            return state.round
        }
        let timer = time.map { time in
            Task { [self] in
                try? await Task.sleep(for: time, tolerance: .zero)
                if !Task.isCancelled { wake(round: round) }
            }
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let isOver = state.withLock { state in
                    if state.hasRung || Task.isCancelled {
                        state.hasRung = false
                        return true
                    }
                    state.waiter = waiter
                    return false
                }
                if isOver { waiter.resume() }
            }
        } onCancel: {
            wake(round: round)
        }
        timer?.cancel()
    }

    /// Wakes the waiter of a round (nil: whichever it is); a timer of an earlier round is too late for anybody.
    private func wake(round: UInt64?) {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            if let round, round != state.round { return nil }
            defer { state.waiter = nil }
            if state.waiter == nil { state.hasRung = true }
            return state.waiter
        }
        waiter?.resume()
    }
}
