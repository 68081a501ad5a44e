/// How far the work on a case is (ES-12).
package enum CasePhase: String, CaseIterable, Codable, Sendable {
    /// What it is about and how bad it is; warns after a quarter of an hour unless the settings say otherwise.
    case assessment
    /// Who works on it.
    case assignment
    /// What the cause is.
    case investigation
    /// What is done about it.
    case resolution
    /// Whether it holds.
    case followUp = "follow-up"
    /// What is learnt from it.
    case review
}
