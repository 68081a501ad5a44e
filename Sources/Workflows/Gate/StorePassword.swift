import Model
import Secrets
import Storage

/// Stores a password that was hashed, and ends the sessions of whoever has it now, but for the one that asks.
struct StorePassword: Workflow {
    var person: PersonID
    var hash: PasswordHash
    var nouns: [Noun] { [.person] }

    func perform(in transaction: Transaction) throws {
        guard let owner = try transaction.configuration.people[person], !owner.isDisabled else {
            throw WorkflowError.notFound("There is nobody of that number, or they are disabled.")
        }
        if transaction.principal.person != person { try transaction.requireAdmin("set other people's passwords") }
        try transaction.writer.setPassword(of: person, hash: hash.text, at: transaction.now)
        try transaction.writer.clearSignInFailures(of: person)
        var kept: SessionID?
        if case .session(let id) = transaction.principal.origin.door { kept = id }
        try transaction.writer.deleteSessions(of: person, but: kept)
        try transaction.writer.append(
            EventDraft(
                kind: .passwordSet, subject: Subject(noun: .person, number: person.rawValue),
                actor: transaction.principal.actor, at: transaction.now))
    }
}
