package import Model
import Storage

/// A page of accounts, as far as whoever asks may see them.
package struct ListAccounts: Inquiry {
    /// Which accounts; the department of whoever asks is added.
    package var query: AccountQuery
    /// Every field, in the order of declaration.
    package init(query: AccountQuery = AccountQuery()) {
        self.query = query
    }

    package var nouns: [Noun] { [.account] }

    package func answer(from view: View) throws -> Page<Account, AccountID> {
        var query = query
        if let own = view.principal.department {
            guard query.department == nil || query.department == own else { return Page(items: []) }
            query.department = own
        }
        return try view.reader.accounts(query)
    }
}
