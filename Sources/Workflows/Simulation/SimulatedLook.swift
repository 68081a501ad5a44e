package import BusinessTime
package import Model

/// One look of the triggers at something that happened in a simulation.
package struct SimulatedLook: Sendable {
    /// When.
    package var at: Instant
    /// What happened.
    package var event: EventKind
    /// The record it happened to.
    package var record: RecordReference
    /// Every definition of the record's module, and why it fired or did not.
    package var considered: [SimulatedVerdict]
    /// What fired, and what came of it.
    package var raised: [SimulatedTrigger]
}
