/// What a stretch of a replay did.
package struct ReplayedStretch: Hashable, Sendable {
    /// How many deliveries are sent again.
    package var count: Int
    /// Where to go on; nil: that was all.
    package var rest: ReplayRest?
}
