package import BusinessTime

/// Keeps messages from a receiver that fails again and again, and lets one through now and then to see whether it is
/// back.
///
///     closed ──(threshold failures in a row)──▶ open ──(wait over)──▶ half-open ──(probe succeeds)──▶ closed
///                                                ▲                        │
///                                                └────(probe fails)───────┘
///
/// The wait of the k-th opening in a row is
///
///     wait(k) = min(longestWait, firstWait × 2^(k − 1))
///
/// | k | 1 | 2 | 3 | 4 | 5 | 6 | 7 | from 8 on |
/// |---|---|---|---|---|---|---|---|---|
/// | standard | 30 s | 1 min | 2 min | 4 min | 8 min | 16 min | 32 min | 1 h |
///
/// Each event is a mutating function that returns what to do; time is an argument. Results of messages that were let
/// through before the breaker opened are old news and change nothing once it is open.
package struct CircuitBreaker: Sendable, Hashable {
    /// Where the breaker stands, to be stored and shown.
    package enum State: Sendable, Hashable {
        /// Everything is let through; so many failures in a row were seen.
        case closed(failures: Int)
        /// Nothing is let through until then; this is the opening of that number in a row, from 1.
        case open(until: Instant, opening: Int)
        /// One message, the probe, is on its way.
        case halfOpen(opening: Int)
    }

    /// The answer to whether a message may be sent.
    package enum Permission: Sendable, Hashable {
        /// Send it, and report its result with this pass.
        case send(Pass)
        /// Do not send it before then.
        case wait(until: Instant)
        /// Do not send it before the probe's result is known.
        case waitForProbe
    }

    /// What a message was let through as.
    package enum Pass: Sendable, Hashable {
        /// One of many.
        case ordinary
        /// The one that decides whether the breaker closes.
        case probe
    }

    /// What the caller does after a result, such as telling the admins.
    package enum Action: Sendable, Hashable {
        /// Nothing has changed.
        case none
        /// The receiver is held off until then.
        case opened(until: Instant)
        /// The receiver is back; waiting messages may go.
        case closed
    }

    /// Where the breaker stands.
    package private(set) var state: State
    private let settings: CircuitBreakerSettings

    /// A breaker, closed unless a stored state says otherwise. A stored half-open one is open with its wait over: its
    /// probe went with the process that sent it.
    package init(settings: CircuitBreakerSettings = CircuitBreakerSettings(), state: State = .closed(failures: 0)) {
        self.settings = settings
        if case .halfOpen(let opening) = state {
            self.state = .open(until: Instant(milliseconds: 0), opening: opening)
        } else {
            self.state = state
        }
    }

    /// A message wants to be sent.
    package mutating func request(at now: Instant) -> Permission {
        switch state {
        case .closed: return .send(.ordinary)
        case .halfOpen: return .waitForProbe
        case .open(let until, _) where now < until: return .wait(until: until)
        case .open(_, let opening):
            state = .halfOpen(opening: opening)
            return .send(.probe)
        }
    }

    /// Until when nothing is let through, seen from a moment; nil: something may be.
    package func heldOff(at now: Instant) -> Instant? {
        if case .open(let until, _) = state, now < until { until } else { nil }
    }

    /// A message was delivered.
    package mutating func succeeded(_ pass: Pass) -> Action {
        switch (state, pass) {
        case (.closed, _):
            state = .closed(failures: 0)
            return .none
        case (.halfOpen, .probe):
            state = .closed(failures: 0)
            return .closed
        default: return .none
        }
    }

    /// A message was not delivered, and the receiver is to blame.
    package mutating func failed(_ pass: Pass, at now: Instant) -> Action {
        switch (state, pass) {
        case (.closed(let failures), _):
            guard failures + 1 >= settings.threshold else {
                state = .closed(failures: failures + 1)
                return .none
            }
            return open(1, at: now)
        case (.halfOpen(let opening), .probe): return open(opening + 1, at: now)
        default: return .none
        }
    }

    /// A message that was let through got no verdict: it was cancelled, or the program stops. A probe's place is free
    /// again.
    package mutating func abandoned(_ pass: Pass, at now: Instant) -> Action {
        guard case .halfOpen(let opening) = state, pass == .probe else { return .none }
        state = .open(until: now, opening: opening)
        return .none
    }

    private mutating func open(_ opening: Int, at now: Instant) -> Action {
        let until = now.advanced(by: settings.wait(ofOpening: opening))
        state = .open(until: until, opening: opening)
        return .opened(until: until)
    }
}
