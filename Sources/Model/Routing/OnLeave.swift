/// What becomes of the cases of somebody who goes on leave.
package enum OnLeave: String, CaseIterable, Codable, Sendable {
    /// They go to whoever stands in, or to somebody else whom their step could go to.
    case move
    /// They stay, until their step's time-out.
    case stay
}
