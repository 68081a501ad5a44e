package import Model
import Storage

/// Accounts in the order of their numbers, as far as whoever asks may see them.
package struct ListAccounts: Inquiry {
    /// Those with a greater number than this.
    package var after: AccountID?
    /// How many at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(after: AccountID? = nil, limit: Int = 25) {
        self.after = after
        self.limit = limit
    }

    package var nouns: [Noun] { [.account] }

    package func answer(from view: View) throws -> Page<Account, AccountID> {
        let limit = min(max(limit, 1), 100)
        let found = try view.reader.accounts(department: view.principal.department, after: after, limit: limit + 1)
        return Page(items: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].id : nil)
    }
}
