import BusinessTime

/// Tells at which moment a record's state becomes a reason to escalate, if nothing happens to it before.
protocol MomentDetector: Sendable {
    /// What has to be looked up for it.
    var questions: Questions { get }

    /// The moment for the record as it stands; nil where there is none.
    func moment(_ look: Look) -> StateMoment?

    /// Why it fires at that moment or after it.
    func reason(_ look: Look, _ moment: StateMoment) -> String

    /// Why there is no moment.
    func excuse(_ look: Look) -> String
}

extension Instant {
    /// `2026-03-29 09:00 UTC`; a reason is read by people in several zones.
    var reasonText: String { description.prefix(16).replacing("T", with: " ") + " UTC" }
}
