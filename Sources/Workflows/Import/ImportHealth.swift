package import Model
import Storage

/// Adds health scores of another system, all of them in one transaction.
package struct ImportHealth: Workflow {
    /// The scores, in any order.
    package var scores: [ReportHealth]
    /// Whether to check only and write nothing.
    package var isTrial: Bool
    /// Every field, in the order of declaration.
    package init(scores: [ReportHealth], isTrial: Bool = false) {
        self.scores = scores
        self.isTrial = isTrial
    }

    package var nouns: [Noun] { [.account] }

    /// What became of each, in their order.
    package func perform(in transaction: Transaction) throws -> [ImportOutcome] {
        var accounts: Set<AccountID> = []
        let outcomes = try scores.map { report in
            try ImportOutcome.of {
                let account = try report.checked(in: transaction)
                if let at = report.at,
                    try transaction.writer.health(of: account.id).contains(HealthScore(at: at, score: report.score))
                {
                    return .known
                }
                if isTrial { return .imported(0) }
                let score = HealthScore(at: report.at ?? transaction.now, score: report.score)
                try transaction.writer.insert(score, of: account.id)
                accounts.insert(account.id)
                return .imported(account.id.rawValue)
            }
        }
        for id in accounts.sorted() { try apply(id, in: transaction) }
        return outcomes
    }

    /// Only the newest of an account's scores is what it is now: what was between is history.
    private func apply(_ id: AccountID, in transaction: Transaction) throws {
        guard let earlier = try transaction.writer.account(id), let newest = try transaction.writer.health(of: id).last
        else { return }
        var changed = earlier
        changed.health = newest.score
        try transaction.store(changed, replacing: earlier, by: transaction.principal.actor)
    }
}
