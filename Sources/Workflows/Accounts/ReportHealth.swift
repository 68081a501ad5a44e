package import BusinessTime
package import Model
import Storage

/// Notes how well an account did at a moment; the newest score is what it is now.
package struct ReportHealth: Workflow {
    /// The account's name or number.
    package var account: String
    /// 0 (lost) to 100 (well).
    package var score: Int
    /// When it was measured; nil: now.
    package var at: Instant?
    /// Every field, in the order of declaration.
    package init(account: String, score: Int, at: Instant? = nil) {
        self.account = account
        self.score = score
        self.at = at
    }

    package var nouns: [Noun] { [.account] }

    package func perform(in transaction: Transaction) throws -> Account {
        let earlier = try checked(in: transaction)
        let at = at ?? transaction.now
        let newest = try transaction.writer.health(of: earlier.id, newest: 1).last
        try transaction.writer.insert(HealthScore(at: at, score: score), of: earlier.id)
        // What is reported late belongs to the history and changes nothing that anybody would have to hear of now.
        if let newest, newest.at > at { return earlier }
        var changed = earlier
        changed.health = score
        return try transaction.store(changed, replacing: earlier, by: transaction.principal.actor)
    }

    /// The account, where all that was given can be.
    func checked(in transaction: Transaction) throws -> Account {
        var validator = Validator()
        if !(0...100).contains(score) { validator.reject("score", "\(score) is not between 0 and 100") }
        if let at, at > transaction.now { validator.reject("at", "lies in the future") }
        try validator.finish()
        let writer = transaction.writer
        guard
            let found = try writer.account(named: account.trimmed)
                ?? Int64(account.trimmed).flatMap({ try writer.account(AccountID($0)) })
        else { throw WorkflowError.notFound("There is no account “\(account)”.") }
        return try transaction.account(found.id)
    }
}
