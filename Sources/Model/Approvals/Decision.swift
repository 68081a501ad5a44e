/// What somebody says to a step.
package enum Decision: Hashable, Sendable {
    /// Yes.
    case approve
    /// No.
    case reject
    /// Not like this: back to whoever asked.
    case returnForCorrection
    /// Somebody else should decide.
    case passOn(PersonID)
    /// I have it.
    case acknowledge

    /// The word for it in commands and the API.
    package var word: String {
        switch self {
        case .approve: "approve"
        case .reject: "reject"
        case .returnForCorrection: "return"
        case .passOn: "pass-on"
        case .acknowledge: "take"
        }
    }
}
