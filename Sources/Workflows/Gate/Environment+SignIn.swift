import BusinessTime
import Model
import Secrets
import Storage
import Synchronization

extension Environment {
    /// Lets somebody in: a session, which awaits the code of a second factor where they have one and gave none.
    ///
    /// Throws `SignInRefusal`. Whoever guessed too often is refused from memory, before anything is hashed or read. A right
    /// password is let in although its name is blocked where it comes from an address that its owner signed in from
    /// before: otherwise anybody could lock anybody out by guessing wrong. The block of an address has no such exception.
    package func signIn(_ attempt: SignInAttempt) async throws -> BeganSession {
        try await gate.restore(from: store)
        let now = clock.now()
        let email = attempt.email.lowercased().prefix(254)
        let owner = snapshot.configuration.person(email: String(email)).flatMap { $0.isDisabled ? nil : $0 }
        let name = owner.map { SignInThrottle.Name.person($0.id) } ?? .unknown(SHA256.hash(String(email)).description)
        let count = try await admit(name, from: attempt.place, owner: owner?.id, at: now)
        let hash: PasswordHash?
        let isRight: Bool
        do {
            hash = if let owner { try await passwordHash(of: owner.id) } else { nil }
            isRight = try await passwords.verify(attempt.password, hash)
        } catch {
            // Nothing was compared, so nothing was guessed.
            gate.memory.withLock { $0.throttle.forgive(name: name, place: attempt.place) }
            throw error
        }
        guard isRight, let owner, let hash else {
            try await note(failureOf: name, count: count, in: attempt.place)
            throw SignInRefusal.wrong
        }
        gate.memory.withLock { $0.throttle.forgive(name: name, place: attempt.place) }
        return try await begin(attempt, owner.id, hash)
    }

    /// The session of somebody whose password was right.
    private func begin(_ attempt: SignInAttempt, _ person: PersonID, _ hash: PasswordHash) async throws -> BeganSession
    {
        let rehashed = passwords.isOutdated(hash) ? try await passwords.hash(attempt.password) : nil
        let needsCode = try await hasSecondFactor(person)
        let secret = try SecretToken.generate(prefix: "")
        let begin = BeginSession(
            person: person, secret: secret, place: attempt.place, agent: attempt.agent, awaitsCode: needsCode,
            rehashed: rehashed)
        let session = try await run(begin, as: .system)
        if !needsCode { gate.memory.withLock { $0.throttle.succeeded(name: .person(person)) } }
        let began = BeganSession(session: session, secret: secret)
        guard needsCode, let code = attempt.code, !code.isEmpty else { return began }
        return try await complete(session, code: code, place: attempt.place)
    }

    /// Lets a guess at a name be made, or refuses it; how many in a row it would be if it is wrong.
    private func admit(
        _ name: SignInThrottle.Name, from place: RemotePlace, owner: PersonID?, at now: Instant
    ) async throws -> Int {
        switch gate.memory.withLock({ $0.throttle.admit(name: name, place: place, at: now) }) {
        case .admitted(let count): return count
        case .placeWaits(let end): throw refusal(until: end, now)
        case .nameWaits(let end):
            guard let owner, try await isKnown(place, to: owner, at: now) else { throw refusal(until: end, now) }
        }
        switch gate.memory.withLock({ $0.throttle.admit(name: name, place: place, isExcused: true, at: now) }) {
        case .admitted(let count): return count
        case .placeWaits(let end), .nameWaits(let end): throw refusal(until: end, now)
        }
    }

    /// Writes down a failure that was counted, where it is somebody's who is here.
    func note(failureOf name: SignInThrottle.Name, count: Int, in place: RemotePlace) async throws {
        switch name {
        case .unknown: break
        case .person(let person):
            try await run(NoteFailure(person: person, count: count, what: "password", place: place), as: .system)
        case .code(let person):
            try await run(NoteFailure(person: person, count: count, what: "code", place: place), as: .system)
        }
    }

    func refusal(until end: Instant, _ now: Instant) -> SignInRefusal {
        .tooOften(until: end, seconds: max(1, (now.duration(to: end).milliseconds + 999) / 1000))
    }

    private func isKnown(_ place: RemotePlace, to person: PersonID, at now: Instant) async throws -> Bool {
        let hash = KnownPlace.hash(place, of: person)
        guard let last = try await store.read({ try $0.knownPlace(of: person, hash: hash) }) else { return false }
        return last.duration(to: now) < KnownPlace.memory
    }
}
