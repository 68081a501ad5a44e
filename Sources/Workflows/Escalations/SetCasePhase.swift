import Escalation
package import Model

/// Somebody says how far the work on a case is (ES-12).
package struct SetCasePhase: Workflow {
    /// The case.
    package var id: CaseID
    /// How far it is.
    package var phase: CasePhase
    /// Every field, in the order of declaration.
    package init(id: CaseID, phase: CasePhase) {
        self.id = id
        self.phase = phase
    }

    package var nouns: [Noun] { [.escalationCase] }

    package func perform(in transaction: Transaction) throws -> Case {
        guard let person = transaction.principal.person else {
            throw WorkflowError.refused(
                "A phase needs a name under it: say who acts with --as ADDRESS, or use that person's token.")
        }
        return try transaction.move(transaction.visibleCase(id), by: .cameTo(phase, by: person))
    }
}
