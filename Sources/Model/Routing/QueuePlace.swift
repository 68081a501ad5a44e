/// A case's place in a waiting queue: nobody of those it is for has room, or nobody may have it (ES-8).
package struct QueuePlace: Hashable, Sendable {
    /// What it waits for: a recipient as it is stored, such as `team:2`, or `anyone`.
    package var queue: String
    /// How urgent it is; the higher number is served first, then the older case.
    package var rank: Int
    /// Every field, in the order of declaration.
    package init(queue: String, rank: Int) {
        self.queue = queue
        self.rank = rank
    }

    /// The queue of cases that nobody there is may have; whoever comes may.
    package static let anyone = "anyone"
}
