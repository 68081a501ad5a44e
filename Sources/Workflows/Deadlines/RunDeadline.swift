import BusinessTime
import Escalation
package import Model
import Storage

/// Does what is due: once, since the deadline is cleared in the same transaction.
package struct RunDeadline: Workflow {
    /// What was due.
    package var deadline: Deadline
    /// Every field, in the order of declaration.
    package init(deadline: Deadline) {
        self.deadline = deadline
    }

    /// Whether it was still due; false where it had moved or gone meanwhile.
    package func perform(in transaction: Transaction) throws -> Bool {
        guard let due = try transaction.writer.deadline(deadline.key), due <= transaction.now else { return false }
        try transaction.writer.clear(deadline.key)
        switch deadline.key {
        case .clocks(let ticket): try transaction.clocksCame(of: ticket)
        case .caseMoment(let id):
            guard let found = try transaction.writer.escalationCase(id) else { return false }
            let moved = try transaction.move(found, by: .momentCame)
            if moved.next == found.next, let next = moved.next {
                try transaction.writer.set(Deadline(key: deadline.key, due: next.at))
            }
        case .personLeaves(let person): try transaction.personLeaves(person)
        case .personReturns(let person): try transaction.personReturned(person)
        case .watch(let record): try transaction.momentCame(for: record)
        case .watchAnew(let kind): try transaction.watchNextAnew(kind)
        case .checklist(let checklist): try transaction.checklistCame(checklist)
        case .followUp(let followUp): try transaction.followUpCame(followUp)
        case .clockRecomputation: try transaction.continueRecomputation()
        case .endpointSecret(let endpoint): try transaction.forgetSecret(of: endpoint)
        case .incomingSecret(let hook): try transaction.forgetSecret(of: hook)
        case .waitingAttachments: try transaction.removeWaitingAttachments()
        case .selfAudit:
            try transaction.auditItself()
            try transaction.writer.set(Deadline(key: .selfAudit, due: transaction.now.advanced(by: SelfAudit.interval)))
        }
        return true
    }
}
