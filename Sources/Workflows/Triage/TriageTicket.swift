import Escalation
package import Model
import Storage

/// Classifies a ticket by questions: it gets the priority that the answers lead to, and keeps the answers.
package struct TriageTicket: Workflow {
    /// The ticket.
    package var ticket: TicketID
    /// What was answered; where it does not lead to an end yet, nothing is changed.
    package var answers: [TriageAnswer]
    /// Every field, in the order of declaration.
    package init(ticket: TicketID, answers: [TriageAnswer]) {
        self.ticket = ticket
        self.answers = answers
    }

    package var nouns: [Noun] { [.ticket] }

    package func perform(in transaction: Transaction) throws -> TriageResult {
        let earlier = try transaction.ticket(ticket)
        let result = try transaction.configuration.triage(answers)
        guard let priority = result.priority else { return result }
        try transaction.writer.append(
            TicketTriage(
                at: transaction.now, actor: transaction.principal.actor, priority: priority, steps: result.steps),
            to: ticket)
        var changed = earlier
        changed.priority = priority
        try transaction.store(changed, replacing: earlier, by: transaction.principal.actor)
        return result
    }
}
