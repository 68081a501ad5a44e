import Model
import Secrets
import Storage

/// Stores the first password of somebody who was invited.
struct UseInvitation: Workflow {
    var address: LinkAddress
    var hash: PasswordHash

    var nouns: [Noun] { [.person] }

    func perform(in transaction: Transaction) throws {
        let link = try transaction.validLink(address)
        guard case .invitation(let person) = link.purpose, transaction.principal.person == person,
            try transaction.writer.password(of: person) == nil
        else { throw WorkflowError.refused(LinkVoid.passed.sentence) }
        try StorePassword(person: person, hash: hash).perform(in: transaction)
        try transaction.writer.useUp(link.id, at: transaction.now)
    }
}
