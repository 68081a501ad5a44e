/// What a check of the audit trail found.
package struct AuditReport: Sendable, Hashable {
    /// How many events were checked.
    package var events: Int64
    /// The first place where the chain is broken; nil where it is whole.
    package var firstBreak: Break?
    /// Every field, in the order of declaration.
    package init(events: Int64, firstBreak: Break? = nil) {
        self.events = events
        self.firstBreak = firstBreak
    }

    /// A place where the chain is broken.
    package struct Break: Sendable, Hashable {
        /// The event's sequence number.
        package var sequence: Int64
        /// What is wrong with it.
        package var why: String
        /// Every field, in the order of declaration.
        package init(sequence: Int64, why: String) {
            self.sequence = sequence
            self.why = why
        }
    }
}
