package import Model

/// What came of a macro.
package struct UsedMacro: Hashable, Sendable {
    /// The macro.
    package var macro: Macro
    /// The ticket as it is now.
    package var ticket: Ticket
    /// What was said; nil: nothing.
    package var message: Message?
    /// What was promised.
    package var followUps: [FollowUp]
}
