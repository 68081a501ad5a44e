package import Model
import Storage

/// Proves with a first code that one's new authenticator works, and makes the recovery codes.
package struct ConfirmSecondFactor: Workflow {
    /// The code that it shows.
    package var code: String
    /// A confirmation by this code.
    package init(code: String) { self.code = code }

    package var nouns: [Noun] { [.person] }

    /// The recovery codes, which nobody sees again.
    package func perform(in transaction: Transaction) throws -> [String] {
        guard let person = transaction.principal.person, let factor = try transaction.writer.secondFactor(of: person)
        else { throw WorkflowError.refused("There is no authenticator to confirm; add one first.") }
        guard factor.confirmedAt == nil else { throw WorkflowError.refused("Your authenticator is confirmed already.") }
        guard try transaction.useCode(code, of: person) else {
            throw WorkflowError.invalid(
                "code", "is not the one that your authenticator shows now; check that its clock is right")
        }
        let codes = try RecoveryCodes.make()
        try transaction.writer.setRecoveryCodes(of: person, hashes: codes.map { RecoveryCodes.hash($0, of: person) })
        try transaction.writer.append(
            EventDraft(
                kind: .secondFactorSet, subject: Subject(noun: .person, number: person.rawValue),
                actor: transaction.principal.actor, at: transaction.now))
        return codes
    }
}
