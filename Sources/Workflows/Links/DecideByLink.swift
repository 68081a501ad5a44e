import Escalation
import Model
import Storage

/// A decision that came by a link: once, for the turn it was made for, and only as far as whoever has it may decide now.
struct DecideByLink: Workflow {
    var address: LinkAddress
    var decision: Decision
    var comment: String

    var nouns: [Noun] { [.escalationCase] }

    func perform(in transaction: Transaction) throws -> Case {
        let link = try transaction.validLink(address)
        guard case .decision(let id, let turn, let person) = link.purpose, transaction.principal.person == person
        else { throw WorkflowError.refused(LinkVoid.passed.sentence) }
        switch decision {
        case .approve, .reject, .returnForCorrection: break
        case .passOn, .acknowledge:
            throw WorkflowError.invalid("decision", "is none of approve, reject and return")
        }
        guard let found = try transaction.writer.escalationCase(id), found.entries == turn, found.status == .open,
            isWaitedFor(person, in: found)
        else { throw WorkflowError.refused(LinkVoid.passed.sentence) }
        let decided = try DecideCase(id: id, decision: decision, comment: comment, turn: turn).perform(in: transaction)
        try transaction.writer.useUp(link.id, at: transaction.now)
        return decided
    }
}
