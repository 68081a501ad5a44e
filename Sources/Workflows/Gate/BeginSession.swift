import BusinessTime
import Model
import Secrets
import Storage

/// Stores a new session of somebody whose password was right.
struct BeginSession: Workflow {
    /// How long a session may await the code of a second factor.
    static let codePatience = Duration.minutes(10)

    var person: PersonID
    var secret: SecretToken
    var place: RemotePlace
    var agent: String
    var awaitsCode: Bool
    var rehashed: PasswordHash?

    func perform(in transaction: Transaction) throws -> WebSession {
        guard let owner = try transaction.configuration.people[person], !owner.isDisabled else {
            throw SignInRefusal.wrong
        }
        let now = transaction.now
        let settings = try transaction.configuration.settings.gate
        try transaction.writer.deleteSessions(endedBefore: now)
        let life = awaitsCode ? Self.codePatience : .seconds(settings.sessionSeconds)
        var session = WebSession(
            id: 0, person: person, hash: secret.digest.description, createdAt: now, lastSeenAt: now,
            expiresAt: now.advanced(by: life), address: place.address, agent: String(agent.prefix(200)),
            awaitsCode: awaitsCode)
        session.id = try transaction.writer.insert(session)
        if let rehashed { try transaction.writer.setPassword(of: person, hash: rehashed.text, at: now) }
        if !awaitsCode { try transaction.signedIn(session, place: place) }
        return session
    }
}

extension Transaction {
    /// Writes down that somebody is in: the event, where from, and that earlier failures are forgotten.
    func signedIn(_ session: WebSession, place: RemotePlace) throws {
        try writer.clearSignInFailures(of: session.person)
        try writer.noteKnownPlace(
            of: session.person, hash: KnownPlace.hash(place, of: session.person), at: now, keeping: KnownPlace.most)
        try writer.append(
            EventDraft(
                kind: .signedIn, subject: Subject(noun: .session, number: session.id.rawValue),
                actor: .person(session.person), at: now,
                origin: Origin(door: .session(session.id), place: place.network)))
    }
}
