/// What looking for a recipient found.
enum Finding {
    /// Somebody.
    case found(Resolution)
    /// Nobody, and why, as the beginning of the line that says where the case went instead.
    case nobody(because: String)
}
