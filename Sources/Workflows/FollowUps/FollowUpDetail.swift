package import Model

/// A follow-up with everything that belongs to it.
package struct FollowUpDetail: Sendable {
    /// The follow-up.
    package var followUp: FollowUp
    /// The next of its series, where there is one already.
    package var next: FollowUp?
    /// Its cases, the newest first, ended ones too.
    package var cases: [Case]
}
