import Escalation
package import Model

/// What was returned for correction is corrected, and goes back to the step that returned it.
package struct CorrectCase: Workflow {
    /// The case.
    package var id: CaseID
    /// What was corrected.
    package var comment: String
    /// Every field, in the order of declaration.
    package init(id: CaseID, comment: String = "") {
        self.id = id
        self.comment = comment
    }

    package func perform(in transaction: Transaction) throws -> Case {
        var validator = Validator()
        let comment = validator.text("comment", comment, length: 0...2000, multiline: true)
        try validator.finish()
        return try transaction.move(
            transaction.visibleCase(id), by: .corrected(by: transaction.principal.actor, comment: comment))
    }
}
