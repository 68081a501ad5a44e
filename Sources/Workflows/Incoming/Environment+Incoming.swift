import BusinessTime
package import Model

extension Environment {
    /// Takes a message from another system by the name of its door: verifies it, does it once, and logs what is refused.
    ///
    /// Throws a ``IncomingRefusal`` where it is not believed and a ``WorkflowError`` where it cannot be done.
    package func take(_ message: MessageProof, by name: String, place: RemotePlace) async throws -> TakeMessage.Taken {
        let lowercased = name.lowercased()
        let hooks = snapshot.configuration.incoming.values
        guard let hook = hooks.first(where: { $0.name.lowercased() == lowercased }), hook.disabledBecause == nil else {
            throw WorkflowError.notFound("There is nothing at this address. Check the path.")
        }
        let messageID: String
        do throws(IncomingRefusal) {
            messageID = try message.identifier(for: hook, now: clock.now())
        } catch {
            try await note(error.rawValue, nil, hook)
            throw error
        }
        do {
            return try await run(
                TakeMessage(incoming: hook.id, messageID: messageID, body: message.body),
                as: hook.principal(place: place.network))
        } catch let error as WorkflowError {
            if let reason = error.reasonWithoutContent { try await note(reason, messageID, hook) }
            throw error
        }
    }

    private func note(_ reason: String, _ messageID: String?, _ hook: IncomingHook) async throws {
        guard refusals.mayNote(hook.id, at: clock.now()) else { return }
        try await run(
            NoteRefusedMessage(incoming: hook.id, messageID: messageID, reason: reason), as: Principal.system)
    }
}

extension WorkflowError {
    /// Why a message was refused, without the words of it that an error repeats; nil where it is not the message's fault.
    fileprivate var reasonWithoutContent: String? {
        switch self {
        case .invalid(let error):
            "these fields are not accepted: " + Set(error.problems.map(\.field)).sorted().joined(separator: ", ")
        case .notFound: "what it is about is not there, or out of its department"
        case .forbidden: "it may not do that"
        case .refused: "it does not fit how things stand"
        case .conflict: "it was there before, under another identifier"
        case .busy, .storage, .unexpected: nil
        }
    }
}
