package import Model

/// A queue as whoever works from it wants to have it before them.
package struct QueueDesk: Sendable {
    /// What is shown.
    package var filter: ViewFilter
    /// The tickets, and how many each queue holds.
    package var page: QueuePage
    /// The views beside the queues.
    package var views: SeenViews
}
