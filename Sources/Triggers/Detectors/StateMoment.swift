import BusinessTime

/// When a state has lasted long enough.
struct StateMoment: Hashable {
    /// When it has.
    var at: Instant
    /// When it began; a state that begins at another time is another state.
    var since: Instant
}
