package import BusinessTime
package import Model

/// What would have happened: nothing of it did.
package struct Simulation: Sendable {
    /// The record it is about; the number of a made-up one is the one it would have got.
    package var record: RecordReference
    /// From when on.
    package var at: Instant
    /// The ticket's clocks at the end.
    package var clocks: [ServiceClock]
    /// Every look of the triggers, in order.
    package var looks: [SimulatedLook]
    /// The record's cases that were opened or moved, with their timelines.
    package var cases: [CaseDetail]
    /// What people would have been told, in order.
    package var notifications: [Notification]
    /// The names of the customers among those who would have been told.
    package var customers: [CustomerID: String]
    /// When something is next due for the record; nil: never.
    package var next: Instant?
    /// The case of the escalation that was tried out; nil: none was.
    package var tried: CaseID?
}
