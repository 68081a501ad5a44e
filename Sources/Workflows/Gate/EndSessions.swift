package import Model
import Storage

/// Ends all sessions of a person but the one that asks: one's own or, for admins, anybody's.
package struct EndSessions: Workflow {
    /// The person's address.
    package var person: String
    /// Their end.
    package init(person: String) { self.person = person }

    package var nouns: [Noun] { [.session] }

    /// How many ended.
    package func perform(in transaction: Transaction) throws -> Int {
        guard let owner = try transaction.configuration.person(email: person) else {
            throw WorkflowError.notFound("Nobody here has the address “\(person)”.")
        }
        if transaction.principal.person != owner.id { try transaction.requireAdmin("end other people's sessions") }
        var kept: SessionID?
        if case .session(let id) = transaction.principal.origin.door { kept = id }
        let ended = try transaction.writer.deleteSessions(of: owner.id, but: kept)
        try transaction.writer.append(
            EventDraft(
                kind: .signedOut, subject: Subject(noun: .person, number: owner.id.rawValue),
                actor: transaction.principal.actor, at: transaction.now,
                changes: [FieldChange(field: "sessions", after: "\(ended) ended")]))
        return ended
    }
}
