package import Model
import Storage

/// One account, by name or number, with everything that belongs to it.
package struct ShowAccount: Inquiry {
    /// The account's name or number.
    package var account: String
    /// Every field, in the order of declaration.
    package init(account: String) {
        self.account = account
    }

    package var nouns: [Noun] { [.account] }

    package func answer(from view: View) throws -> AccountDetail {
        let found =
            try Int64(account).flatMap { try view.reader.account(AccountID($0)) }
            ?? view.reader.account(named: account)
        guard let found, found.department.map(view.principal.reaches) ?? true else {
            throw WorkflowError.notFound("There is no account “\(account)”.")
        }
        return AccountDetail(
            account: found, health: try view.reader.health(of: found.id),
            // An account of no department in particular is seen by all; its cases are its owner's department's.
            cases: try view.reader.cases(CaseQuery(record: .account(found.id), onlyOpen: false, limit: 100)).items
                .filter { $0.isSeen(by: view.principal) })
    }
}
