package import BusinessTime

/// What happened to a ticket that its service clocks care about, in order of time.
package struct TicketHistory: Hashable, Sendable {
    /// One thing that happened.
    package struct Entry: Hashable, Sendable {
        /// When.
        package var at: Instant
        /// What.
        package var what: Change
        /// Every field, in the order of declaration.
        package init(at: Instant, what: Change) {
            self.at = at
            self.what = what
        }
    }

    /// What can happen.
    package enum Change: Hashable, Sendable {
        /// The ticket was opened with these criteria.
        case opened(ServiceCriteria)
        /// Criteria changed; all of them as they are from here on.
        case criteria(ServiceCriteria)
        /// The status changed to this.
        case status(TicketStatus)
        /// We wrote to the customer.
        case agentReplied
        /// The customer wrote.
        case customerWrote
    }

    /// The entries, ascending by time; the first is `opened`.
    package var entries: [Entry]
    /// Every field, in the order of declaration.
    package init(entries: [Entry]) {
        self.entries = entries
    }
}
