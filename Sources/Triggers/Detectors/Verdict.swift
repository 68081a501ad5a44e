import BusinessTime

/// What a detector makes of an occurrence.
enum Verdict {
    /// It fires; with a state, it does not fire again until that was left.
    case fires(Finding, since: Instant? = nil)
    /// It does not, for this reason.
    case quiet(String)
    /// It does not, and the record left the state that it fired for.
    case left(String)
    /// It would, but the record hovers at the threshold.
    case hovers(String)
}
