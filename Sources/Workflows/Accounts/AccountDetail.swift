package import Model

/// An account with everything that belongs to it.
package struct AccountDetail: Sendable {
    /// The account.
    package var account: Account
    /// Its health scores, the oldest first.
    package var health: [HealthScore]
    /// Its cases, the newest first, ended ones too.
    package var cases: [Case]
}
