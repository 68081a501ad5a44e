/// Tells the time of day; only the composition root makes one that reads the machine's.
package protocol WallClock: Sendable {
    /// The moment it is now.
    func now() -> Instant
}
