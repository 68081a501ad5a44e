package import Model
import Storage

/// The health scores of accounts, each account's the oldest first, as far as whoever asks may see them.
package struct ReadHealth: Inquiry {
    /// The accounts.
    package var accounts: [AccountID]
    /// Every field, in the order of declaration.
    package init(of accounts: [AccountID]) { self.accounts = accounts }

    package var nouns: [Noun] { [.account] }

    package func answer(from view: View) throws -> [AccountID: [HealthScore]] {
        var scores: [AccountID: [HealthScore]] = [:]
        for id in accounts {
            guard let account = try view.reader.account(id),
                account.department.map({ view.principal.reaches($0) }) ?? true
            else { continue }
            scores[id] = try view.reader.health(of: id)
        }
        return scores
    }
}
