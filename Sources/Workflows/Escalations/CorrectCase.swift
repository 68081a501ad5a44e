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

    package var nouns: [Noun] { [.escalationCase] }

    package func perform(in transaction: Transaction) throws -> Case {
        var validator = Validator()
        let comment = validator.text("comment", comment, length: 0...2000, multiline: true)
        try validator.finish()
        let found = try transaction.visibleCase(id)
        if found.record.kind == .request {
            throw WorkflowError.refused(
                "Correct \(found.record) itself with “belay request edit”, then ask again with “belay request submit”.")
        }
        return try transaction.move(
            found, by: .corrected(by: transaction.principal.actor, comment: comment))
    }
}
