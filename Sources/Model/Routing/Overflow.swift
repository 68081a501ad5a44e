/// What becomes of a case where everybody it could go to holds as many as they take.
package enum Overflow: String, CaseIterable, Codable, Sendable {
    /// It waits until somebody has room; the department's manager answers for it meanwhile.
    case wait
    /// The one with the fewest open cases has it, above what they take.
    case leastLoaded = "least-loaded"
}
