package import BusinessTime
package import Escalation
package import Model

/// Why a ticket's clock is due when it is.
package struct ClockExplanation: Sendable {
    /// The clock.
    package var clock: ServiceClock
    /// Which service level gave it its target; nil where none holds any more.
    package var choice: LevelChoice?
    /// The calendar's name; nil: around the clock.
    package var calendar: String?
    /// The counted stretches, the pauses and the closed days.
    package var explanation: Explanation

    /// Why the clock counts by the service level it does, in one sentence; nil where none holds any more.
    package var because: String? { choice?.because }
}
