import Model

/// What looking for a recipient found.
enum Finding {
    /// Somebody.
    case found(Resolution)
    /// Somebody could have it, and all of them hold as many cases as they take; whom it would go to above that.
    case full(queue: String, candidates: [PersonID], because: String, leastLoaded: Resolution)
    /// Nobody, and why, as the beginning of the line that says where the case went instead.
    case nobody(because: String)
}
