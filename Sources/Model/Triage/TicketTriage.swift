package import BusinessTime

/// How a ticket was classified, kept with it.
package struct TicketTriage: Hashable, Sendable {
    /// When.
    package var at: Instant
    /// By whom.
    package var actor: Actor
    /// The priority that came out.
    package var priority: Priority
    /// What was asked and answered.
    package var steps: [TriageResult.Step]
    /// Every field, in the order of declaration.
    package init(at: Instant, actor: Actor, priority: Priority, steps: [TriageResult.Step]) {
        self.at = at
        self.actor = actor
        self.priority = priority
        self.steps = steps
    }
}
