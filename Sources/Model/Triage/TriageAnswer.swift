/// What somebody answered.
package enum TriageAnswer: String, CaseIterable, Codable, Sendable {
    case yes, no
    /// Nobody knows: the safer branch is taken.
    case unsure = "dont-know"
}
