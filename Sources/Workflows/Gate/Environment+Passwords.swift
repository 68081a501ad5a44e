package import Model
package import Secrets
import Storage

extension Environment {
    /// Sets somebody's password: one's own with the earlier one, or anybody's as an admin. Their sessions end, but for the one
    /// that asks.
    ///
    /// Hashed here, before the transaction begins, since all others would wait for it.
    package func setPassword(
        of person: String, to password: SecretText, earlier: SecretText? = nil, place: RemotePlace? = nil,
        as principal: Principal
    ) async throws {
        let configuration = snapshot.configuration
        guard let owner = configuration.person(email: person) else {
            throw WorkflowError.notFound("Nobody here has the address “\(person)”.")
        }
        let isOwn = principal.person == owner.id
        if !isOwn, principal.role != .admin {
            throw WorkflowError.forbidden("Only an admin may set other people's passwords.")
        }
        try Self.check(password, for: owner, in: configuration)
        if isOwn, let known = try await passwordHash(of: owner.id) {
            guard let earlier, try await isRight(earlier, known, of: owner.id, place) else {
                throw WorkflowError.invalid("earlier password", "is not the one that you have now")
            }
        }
        let hash = try await passwords.hash(password)
        try await run(StorePassword(person: owner.id, hash: hash), as: principal)
    }

    /// Whether a password is the one that is known; guesses from a place are counted.
    private func isRight(
        _ password: SecretText, _ known: PasswordHash, of person: PersonID, _ place: RemotePlace?
    ) async throws -> Bool {
        guard let place else { return try await passwords.verify(password, known) }
        return try await guess(.person(person), place: place) { try await passwords.verify(password, known) }
    }

    /// Sets the password of somebody else, as an admin; their sessions end. One's own needs the earlier one: `setPassword`.
    package func resetPassword(of person: String, to password: String, as principal: Principal) async throws {
        if let owner = snapshot.configuration.person(email: person), owner.id == principal.person,
            principal.role == .admin
        {
            throw WorkflowError.refused("Your own password is changed at /account, where the earlier one is asked for.")
        }
        guard principal.role == .admin else {
            throw WorkflowError.forbidden("Only an admin may set other people's passwords.")
        }
        try await setPassword(of: person, to: Secret(password), as: principal)
    }

    /// Throws what is wrong with a password.
    static func check(_ password: SecretText, for person: Person, in configuration: Configuration) throws {
        let problem = PasswordRule.problem(
            with: password.reveal(), name: person.name, email: person.email, company: configuration.settings.company)
        if let problem { throw WorkflowError.invalid("password", problem) }
    }

    /// A person's password as it is hashed; nil where they have none.
    func passwordHash(of person: PersonID) async throws -> PasswordHash? {
        do {
            return try await store.read { try $0.password(of: person) }.flatMap(PasswordHash.init(text:))
        } catch {
            throw WorkflowError(wrapping: error)
        }
    }
}
