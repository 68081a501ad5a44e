/// What a check of the audit trail found.
package struct AuditReport: Sendable, Hashable {
    /// How many events were checked.
    package var events: Int64
    /// The first place where the chain is broken; nil where it is whole.
    package var firstBreak: Break?

    /// A place where the chain is broken.
    package struct Break: Sendable, Hashable {
        /// The event's sequence number.
        package var sequence: Int64
        /// What is wrong with it.
        package var why: String
    }
}
