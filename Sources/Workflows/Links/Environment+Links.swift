import BusinessTime
package import Model
package import Secrets
import Storage

extension Environment {
    /// Where a link leads; anybody may ask who has its address.
    package func follow(_ address: LinkAddress) async throws -> FollowedLink {
        try await ask(FollowLink(address: address), as: .system)
    }

    /// A customer writes to their ticket by its link.
    package func reply(
        by address: LinkAddress, _ words: String, attachments: [AttachmentID] = [], place: RemotePlace
    ) async throws {
        _ = try await run(
            ReplyByLink(address: address, body: words, attachments: attachments),
            as: try await customer(address, place))
    }

    /// A customer brings a file, to be sent with what they write by their link.
    package func keep(
        _ name: FileName, _ bytes: [UInt8], by address: LinkAddress, place: RemotePlace
    ) async throws -> Attachment {
        try await run(KeepAttachment(name: name, bytes: bytes), as: try await customer(address, place))
    }

    /// Those of some files that a customer has brought by their link and may still send.
    package func waiting(
        _ attachments: [AttachmentID], by address: LinkAddress, place: RemotePlace
    ) async throws -> [Attachment] {
        try await ask(ReadWaitingAttachments(attachments: attachments), as: try await customer(address, place))
    }

    /// A file that came with something on a customer's ticket, for whoever has its link.
    package func attachment(_ attachment: AttachmentID, by address: LinkAddress) async throws -> Attachment {
        try await ask(ShowAttachmentByLink(address: address, attachment: attachment), as: .system)
    }

    /// Whose link it is, for whoever sends something large by it; throws where it opens no ticket.
    package func sender(by address: LinkAddress) async throws -> Actor {
        guard case .ticket(_, let customer) = try await link(address).purpose else { throw Self.otherPurpose }
        return .customer(customer)
    }

    /// The customer of a link, with no more rights than to write on their ticket: nobody signed in.
    private func customer(_ address: LinkAddress, _ place: RemotePlace) async throws -> Principal {
        Principal(
            actor: try await sender(by: address), role: .agent, scopes: Scopes([.write(.ticket)]),
            origin: Origin(door: .link(address.id), place: place.network))
    }

    /// Somebody decides a turn of a case by their link.
    package func decide(
        by address: LinkAddress, _ decision: Decision, comment: String, place: RemotePlace
    ) async throws -> Case {
        guard case .decision(_, _, let person) = try await link(address).purpose else { throw Self.otherPurpose }
        return try await run(
            DecideByLink(address: address, decision: decision, comment: comment),
            as: try principal(person, .escalationCase, address, place))
    }

    /// Somebody chooses their first password by their invitation.
    package func accept(
        invitation address: LinkAddress, password: SecretText, place: RemotePlace
    ) async throws {
        guard case .invitation(let id) = try await link(address).purpose else { throw Self.otherPurpose }
        let principal = try principal(id, .person, address, place)
        let configuration = snapshot.configuration
        guard let owner = configuration.people[id] else { throw Self.otherPurpose }
        try Self.check(password, for: owner, in: configuration)
        let hash = try await passwords.hash(password)
        try await run(UseInvitation(address: address, hash: hash), as: principal)
    }

    private static let otherPurpose = WorkflowError.refused("This link is good for something else.")

    private func link(_ address: LinkAddress) async throws -> Link {
        let now = clock.now()
        let state: LinkState
        do {
            state = try await store.read { try $0.state(of: address, at: now) }
        } catch {
            throw WorkflowError(wrapping: error)
        }
        switch state {
        case .holds(let link): return link
        case .void(_, let reason): throw WorkflowError.refused(reason.sentence)
        }
    }

    /// The person of a link with no more rights than its purpose needs.
    private func principal(
        _ id: PersonID, _ noun: Noun, _ address: LinkAddress, _ place: RemotePlace
    ) throws(WorkflowError) -> Principal {
        guard let person = snapshot.configuration.people[id], !person.isDisabled else {
            throw WorkflowError.refused(LinkVoid.revoked.sentence)
        }
        return Principal(
            person, scopes: Scopes([.write(noun)]),
            origin: Origin(door: .link(address.id), place: place.network))
    }
}
