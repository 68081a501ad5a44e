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
        let found = try transaction.writer.session(session)
        // Whether another's session is there is nobody's business either.
        if found == nil || found?.person != transaction.principal.person {
            try transaction.requireAdmin("end other people's sessions")
        }
        guard found != nil else { throw WorkflowError.notFound("There is no session \(session).") }
        _ = try transaction.writer.deleteSession(session)
        try transaction.writer.append(
            EventDraft(
                kind: .signedOut, subject: Subject(noun: .session, number: session.rawValue),
                actor: transaction.principal.actor, at: transaction.now))
    }
}
