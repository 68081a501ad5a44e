package import Model
import Storage

/// Adds accounts of another system, all of them in one transaction; an account is known by its name.
package struct ImportAccounts: Workflow {
    /// The accounts.
    package var accounts: [AddAccount]
    /// Whether to check only and write nothing.
    package var isTrial: Bool
    /// Every field, in the order of declaration.
    package init(accounts: [AddAccount], isTrial: Bool = false) {
        self.accounts = accounts
        self.isTrial = isTrial
    }

    package var nouns: [Noun] { [.account] }

    /// What became of each, in their order.
    package func perform(in transaction: Transaction) throws -> [ImportOutcome] {
        try accounts.map { account in
            try ImportOutcome.of {
                if try transaction.writer.account(named: account.name.trimmed) != nil { return .known }
                if isTrial {
                    _ = try account.validated(in: transaction)
                    return .imported(0)
                }
                return .imported(try account.perform(in: transaction).id.rawValue)
            }
        }
    }
}
