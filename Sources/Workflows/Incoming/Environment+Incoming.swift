import BusinessTime
package import Model

extension Environment {
    /// Takes a message from another system by the name of its door: verifies it, does it once, and logs what is refused.
    ///
    /// Throws an ``IncomingRefusal`` where it is not believed, in the same way and time where there is no such door, and a
    /// ``WorkflowError`` where it cannot be done.
    package func take(_ message: MessageProof, by name: String, place: RemotePlace) async throws -> TakeMessage.Taken {
        let name = name.lowercased()
        let hook = snapshot.configuration.incoming.values.first { $0.name.lowercased() == name }
        let proven: ProvenMessage
        do throws(IncomingRefusal) {
            proven = try message.verified(for: hook, now: clock.now())
        } catch {
            note(error.rawValue, nil, hook)
            throw error
        }
        // Nothing is proven where there is no door.
        guard let hook else { throw IncomingRefusal.wrongSignature }
        do {
            let taken = try await run(
                TakeMessage(incoming: hook.id, message: proven), as: hook.principal(place: place.network))
            if taken.isRepeated { note("it came before, and was not done again", proven.identifier, hook) }
            return taken
        } catch let error as WorkflowError {
            if let reason = error.reasonWithoutContent { note(reason, proven.identifier, hook) }
            throw error
        }
    }

    /// Returns once all refused messages are in the logs of their doors.
    package func finishRefusals() async { await refusals.finish() }

    private func note(_ reason: String, _ messageID: String?, _ hook: IncomingHook?) {
        guard let hook else { return }
        if refusals.add(RefusedMessage(incoming: hook.id, messageID: messageID, reason: reason)) {
            Task { await writeRefusals() }
        }
    }

    private func writeRefusals() async {
        while let refused = refusals.next() {
            // The answers are given; where the data cannot be written, the next message that is accepted says so.
            _ = try? await run(NoteRefusedMessages(refused: refused), as: Principal.system)
        }
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
        case .outdated: "somebody changed it meanwhile"
        case .conflict: "it was there before, under another identifier"
        case .busy, .storage, .unexpected: nil
        }
    }
}
