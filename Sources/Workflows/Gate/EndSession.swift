package import Model
import Storage

/// Ends a session, one's own or, for admins, anybody's.
package struct EndSession: Workflow {
    /// The session.
    package var session: SessionID
    /// Its end.
    package init(session: SessionID) { self.session = session }

    package var nouns: [Noun] { [.session] }

    package func perform(in transaction: Transaction) throws {
        let missing = WorkflowError.notFound("There is no session \(session).")
        guard let found = try transaction.writer.session(session) else { throw missing }
        let isOwn = transaction.principal.person == found.person
        guard isOwn || transaction.principal.role == .admin else { throw missing }
        _ = try transaction.writer.deleteSession(session)
        try transaction.writer.append(
            EventDraft(
                kind: .signedOut, subject: Subject(noun: .session, number: session.rawValue),
                actor: transaction.principal.actor, at: transaction.now))
    }
}
