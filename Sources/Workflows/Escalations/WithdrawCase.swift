import Escalation
package import Model

/// Whoever asked takes it back.
package struct WithdrawCase: Workflow {
    /// The case.
    package var id: CaseID
    /// Why.
    package var comment: String
    /// Every field, in the order of declaration.
    package init(id: CaseID, comment: String = "") {
        self.id = id
        self.comment = comment
    }

    package var nouns: [Noun] { [.escalationCase] }

    package func perform(in transaction: Transaction) throws -> Case {
        var validator = Validator()
        let comment = validator.text("comment", comment, length: 0...2000, multiline: true)
        try validator.finish()
        return try transaction.move(
            transaction.visibleCase(id), by: .withdrawn(by: transaction.principal.actor, comment: comment))
    }
}
