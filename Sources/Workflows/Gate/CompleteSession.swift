import BusinessTime
import Model
import Secrets
import Storage

/// Lets somebody in whose password was right, by the code of their second factor; nil where the code is wrong.
///
/// From here on the session goes by another cookie: who knew the one from before the code, knows nothing now.
struct CompleteSession: Workflow {
    var session: SessionID
    var code: String
    var secret: SecretToken
    var place: RemotePlace

    func perform(in transaction: Transaction) throws -> WebSession? {
        let now = transaction.now
        guard var session = try transaction.writer.session(session), session.awaitsCode, session.expiresAt > now,
            try transaction.useCode(code, of: session.person)
        else { return nil }
        session.awaitsCode = false
        session.lastSeenAt = now
        session.expiresAt = now.advanced(by: .seconds(try transaction.configuration.settings.gate.sessionSeconds))
        session.hash = secret.digest.description
        try transaction.writer.completeSession(session.id, hash: session.hash, until: session.expiresAt, at: now)
        try transaction.signedIn(session, place: place)
        return session
    }
}
