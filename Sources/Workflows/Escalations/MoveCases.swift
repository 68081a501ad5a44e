import Escalation
package import Model
import Storage

/// Moves the cases that run by older versions of an escalation to the newest, where the step they are in is still there.
package struct MoveCases: Workflow {
    /// The escalation's name or number.
    package var escalation: String
    /// Every field, in the order of declaration.
    package init(escalation: String) {
        self.escalation = escalation
    }

    package var nouns: [Noun] { [.escalation] }

    /// What became of each case.
    package func perform(in transaction: Transaction) throws -> [CaseMove] {
        try transaction.requireAdmin("move cases to another version")
        var validator = Validator()
        let found = validator.escalation("escalation", escalation, try transaction.configuration)
        try validator.finish()
        guard let newest = found else { throw WorkflowError.invalid("escalation", "is missing") }
        let missing = newest.steps.isEmpty
        if missing { throw WorkflowError.refused("“\(newest.name)” has no steps, so no case can go on in it.") }
        try transaction.requireSound(newest)
        let moves = try transaction.writer.moves(to: newest)
        for move in moves {
            guard let step = move.to, let value = try transaction.writer.escalationCase(move.case) else { continue }
            try transaction.migrate(value, to: newest, at: step)
        }
        return moves
    }
}

extension Transaction {
    /// Lets a case go on in another version of its escalation.
    func migrate(_ value: Case, to definition: EscalationDefinition, at step: Int) throws {
        let outcome = try CaseMachine.apply(
            .migrated(step: step, by: principal.actor), to: value, definition: definition,
            facts: caseFacts(about: value.record), now: now)
        try write(outcome, replacing: value, definition: definition)
    }
}
