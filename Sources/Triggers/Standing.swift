package import BusinessTime
package import Model

/// What an occurrence changed of the states that a record is in, which the store has to remember.
package struct Standing: Hashable, Sendable {
    /// The definitions that fired, each once for a state, with since when the record is in it.
    package var entered: [TriggerID: Instant] = [:]
    /// The definitions whose state the record left.
    package var left: [TriggerID] = []
    /// The definitions that would have fired again, were the record not hovering at their threshold.
    package var hovering: [TriggerID] = []
    /// Nothing changed.
    package init() {}

    /// Whether there is nothing to remember.
    package var isEmpty: Bool { entered.isEmpty && left.isEmpty && hovering.isEmpty }
}
