package import Model
import Storage

/// Takes away a second factor: one's own, with a code of it, or, as an admin, that of somebody who lost theirs.
package struct RemoveSecondFactor: Workflow {
    /// Whose, by address.
    package var person: String
    /// A code of it, where it is one's own.
    package var code: String?
    /// Every field, in the order of declaration.
    package init(person: String, code: String? = nil) {
        self.person = person
        self.code = code
    }

    package var nouns: [Noun] { [.person] }

    package func perform(in transaction: Transaction) throws {
        guard let owner = try transaction.configuration.person(email: person) else {
            throw WorkflowError.notFound("Nobody here has the address “\(person)”.")
        }
        let isOwn = transaction.principal.person == owner.id
        if !isOwn { try transaction.requireAdmin("take away other people's second factors") }
        guard let factor = try transaction.writer.secondFactor(of: owner.id) else {
            throw WorkflowError.notFound("\(owner.name) has no second factor.")
        }
        let isProven =
            try isOwn == false || factor.confirmedAt == nil || transaction.useCode(code ?? "", of: owner.id)
        if !isProven {
            throw WorkflowError.invalid("code", "is not right, or was used already; wait for the next one")
        }
        try transaction.writer.deleteSecondFactor(of: owner.id)
        if !isOwn { try transaction.writer.deleteSessions(of: owner.id) }
        try transaction.writer.append(
            EventDraft(
                kind: .secondFactorRemoved, subject: Subject(noun: .person, number: owner.id.rawValue),
                actor: transaction.principal.actor, at: transaction.now))
    }
}
