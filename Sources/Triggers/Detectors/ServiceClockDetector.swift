import BusinessTime
import Model

/// A service clock is at one of its warning points, or has run out (TR-1).
struct ServiceClockDetector: Sendable {
    /// The clock meant; nil: each.
    let clock: ClockKind?
    /// The share of the target meant; nil: each.
    let share: Double?

    @inline(__always)
    func fires(_ signals: borrowing Signals) -> Bool {
        guard let moment = signals.moment else { return false }
        guard clock == nil || clock == moment.clock else { return false }
        // Shares come from files as decimal fractions; a thousandth apart they mean the same warning.
        return share.map { ($0 - moment.share).magnitude < 0.0005 } ?? true
    }

    func finding(_ signals: borrowing Signals) -> Finding {
        guard let moment = signals.moment else { return Finding(reason: "") }
        let due = Self.text(moment.due)
        if moment.isBreach { return Finding(reason: "\(Self.name(moment.clock)) was due at \(due) and is overdue") }
        let percent = Int((moment.share * 100).rounded())
        return Finding(reason: "\(Self.name(moment.clock)) is due at \(due), \(percent) % of the time is used")
    }

    func excuse(_ signals: borrowing Signals) -> String {
        guard let moment = signals.moment else { return "No service clock's moment came" }
        if let clock, clock != moment.clock {
            return "It watches the clock \(clock.rawValue), and this was \(moment.clock.rawValue)"
        }
        return "It watches another share of the time, and this was \(moment.share.plain)"
    }

    private static func name(_ clock: ClockKind) -> String {
        switch clock {
        case .firstResponse: "First response"
        case .nextReply: "Next reply"
        case .resolution: "Solution"
        case .customerUpdate: "Update to the customer"
        }
    }

    /// `2026-03-29 09:00 UTC`; a reason is read by people in several zones.
    private static func text(_ instant: Instant) -> String {
        instant.description.prefix(16).replacing("T", with: " ") + " UTC"
    }
}
