import BusinessTime

/// Tells by more than the record itself whether an occurrence is a reason to escalate.
///
/// These are looked at only where the occurrence can raise them, so that they may look further than the quick ones of
/// ``Detector``.
protocol CircumstanceDetector: Sendable {
    /// What has to be looked up for it.
    var questions: Questions { get }

    /// What it makes of an occurrence, given since when the record is in the state that it fired for.
    func verdict(_ look: Look, standing: Instant?) -> Verdict
}
