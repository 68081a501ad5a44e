import Escalation
package import Model
import Storage

/// Somebody answers the step that a case is in.
package struct DecideCase: Workflow {
    /// The case.
    package var id: CaseID
    /// What they say.
    package var decision: Decision
    /// Why, at most 2,000 characters; needed where it is not an approval.
    package var comment: String
    /// Which time the case entered a step, as whoever decides has seen it; nil: whichever. A case that has moved on since
    /// refuses the answer, since it was meant for something else (AP-8).
    package var turn: Int?
    /// Every field, in the order of declaration.
    package init(id: CaseID, decision: Decision, comment: String = "", turn: Int? = nil) {
        self.id = id
        self.decision = decision
        self.comment = comment
        self.turn = turn
    }

    package var nouns: [Noun] { [.escalationCase] }

    package func perform(in transaction: Transaction) throws -> Case {
        guard let person = transaction.principal.person else {
            throw WorkflowError.refused(
                "A decision needs a name under it: say who decides with --as ADDRESS, or use that person's token.")
        }
        let found = try transaction.visibleCase(id)
        var validator = Validator()
        validator.text("comment", comment, length: 0...2000, multiline: true)
        switch decision {
        case .reject, .returnForCorrection:
            if comment.trimmed.isEmpty {
                validator.reject("comment", "is missing; whoever asked needs to know why")
            }
        case .approve, .acknowledge, .passOn: break
        }
        try validator.finish()
        if let turn, turn != found.entries, found.status.isOpen {
            let step = try transaction.definition(of: found).step(found.step)
            throw CaseRefusal.movedOn(step: "step \(found.step) “\(step?.name ?? "")”")
        }
        return try transaction.move(found, by: .decided(decision, by: person, comment: comment.trimmed))
    }
}

extension Transaction {
    /// The case of that number, where whoever asks may know of it.
    func visibleCase(_ id: CaseID) throws -> Case {
        guard let found = try writer.escalationCase(id), found.isSeen(by: principal) else {
            throw WorkflowError.notFound("There is no case \(id).")
        }
        return found
    }
}
