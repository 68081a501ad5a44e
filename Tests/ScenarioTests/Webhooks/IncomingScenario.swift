import BelayTesting
import BusinessTime
import Model
import Secrets
import Storage
import Testing
import Workflows

private let place = RemotePlace("192.0.2.7")

extension Harness {
    /// Sends a message signed by Standard Webhooks.
    fileprivate func send(
        _ body: String, to name: String, id: String, secret: SigningSecret, at moment: Instant? = nil,
        altered: String? = nil
    ) async throws -> TakeMessage.Taken {
        let seconds = (moment ?? now).milliseconds / 1000
        let key = try #require(Base64.decode(String(secret.revealed.dropFirst(6))))
        let code = HMACSHA256.code(for: Array("\(id).\(seconds).\(body)".utf8), key: Secret(key))
        let headers = [
            "webhook-id": id, "webhook-timestamp": "\(seconds)", "webhook-signature": "v1," + Base64.encode(code.bytes),
        ]
        let proof = MessageProof(body: Array((altered ?? body).utf8)) { headers[$0].map { [$0] } ?? [] }
        return try await environment.take(proof, by: name, place: place)
    }

    /// Sends a message signed as GitHub does.
    fileprivate func sendPlain(_ body: String, to name: String, secret: SigningSecret) async throws -> TakeMessage.Taken
    {
        let code = HMACSHA256.code(for: Array(body.utf8), key: Secret(Array(secret.revealed.utf8)))
        let signature = "sha256=" + Hexadecimal.encode(code.bytes)
        let proof = MessageProof(body: Array(body.utf8)) { $0 == "X-Hub-Signature-256" ? [signature] : [] }
        return try await environment.take(proof, by: name, place: place)
    }

    fileprivate func addForge() async throws -> IncomingHook {
        try await run(
            AddIncoming(
                name: "forge", kind: .ticket,
                map: [
                    "subject": "/issue/title", "body": "/issue/body", "requester": "/issue/user/email",
                    "tags": "/issue/labels", "priority": "=high",
                ]))
    }
}

private let issue = #"""
    {"issue": {"title": "It burns", "body": "Since noon.", "user": {"email": "kim@customer.example"},
     "labels": ["fire", "printer"]}}
    """#

@Test func `A signed message opens a ticket, once, and the trail says by which door`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let hook = try await belay.addForge()
        let taken = try await belay.send(issue, to: "forge", id: "msg-1", secret: hook.secret)
        let record = try #require(taken.record)
        let ticket = try #require(try await belay.store.read { try $0.ticket(TicketID(record.number)) })
        #expect(ticket.subject == "It burns")
        #expect(ticket.tags.sorted() == ["fire", "printer"])
        #expect(ticket.priority == .high)
        let again = try await belay.send(issue, to: "FORGE", id: "msg-1", secret: hook.secret)
        #expect(again.isRepeated)
        #expect(again.record == record)
        let log = try await belay.ask(ListIncomingMessages(incoming: "forge"))
        #expect(log.items.map(\.messageID) == ["msg-1"])
        try await belay.expect(.notice("acknowledgement", to: "Kim"))
    }
}

@Test func `Forged, altered, late and early messages are refused, and logged without what they say`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let hook = try await belay.addForge()
        let other = SigningSecret("whsec_" + Base64.encode(Array(repeating: 7, count: 32)))
        func refusal(_ send: () async throws -> TakeMessage.Taken) async -> IncomingRefusal? {
            do {
                _ = try await send()
                return nil
            } catch { return error as? IncomingRefusal }
        }
        let (now, secret) = (belay.now, hook.secret)
        #expect(await refusal { try await belay.send(issue, to: "forge", id: "1", secret: other) } == .wrongSignature)
        belay.clock.set(to: now.advanced(by: .seconds(2)))
        #expect(
            await refusal { try await belay.send(issue, to: "forge", id: "1", secret: secret, altered: issue + " ") }
                == .wrongSignature)
        let late = now.advanced(by: .seconds(-600))
        #expect(
            await refusal { try await belay.send(issue, to: "forge", id: "1", secret: secret, at: late) } == .tooOld)
        let early = now.advanced(by: .seconds(600))
        #expect(
            await refusal { try await belay.send(issue, to: "forge", id: "1", secret: secret, at: early) } == .tooNew)
        let bare = MessageProof(body: Array(issue.utf8)) { _ in [] }
        #expect(await refusal { try await belay.environment.take(bare, by: "forge", place: place) } == .missingHeader)
        let log = try await belay.ask(ListIncomingMessages(incoming: "forge", onlyRefused: true)).items
        // A flood is not written down message by message.
        #expect(log.count == 2)
        #expect(log.allSatisfy { $0.messageID == nil && $0.refusedBecause == "its signature does not fit" })
        await #expect(throws: WorkflowError.self) {
            try await belay.send(issue, to: "nobody", id: "1", secret: secret)
        }
    }
}

@Test func `What a message says wrongly is told to its sender, and the log names the fields only`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let hook = try await belay.addForge()
        let wrong = issue.replacing("kim@customer.example", with: "s3cr3t")
        await #expect(throws: WorkflowError.self) {
            try await belay.send(wrong, to: "forge", id: "1", secret: hook.secret)
        }
        let log = try await belay.ask(ListIncomingMessages(incoming: "forge")).items
        #expect(log.map(\.refusedBecause) == ["these fields are not accepted: requester"])
        // Nothing of it stays, so that the same identifier may come again.
        _ = try await belay.send(issue, to: "forge", id: "1", secret: hook.secret)
        try await belay.expect(.notice("acknowledgement", to: "Kim"))
    }
}

@Test func `Plain signatures are known by what is signed, and the old secret counts for a while`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        let first = try await belay.run(
            AddIncoming(
                name: "ci", kind: .message, map: ["ticket": "/ticket", "body": "/text", "id": "/id"], signature: .hmac))
        let body = { (id: Int) in #"{"ticket": \#(ticket.id), "text": "Build \#(id) is green.", "id": \#(id)}"# }
        #expect(try await belay.sendPlain(body(1), to: "ci", secret: first.secret).isRepeated == false)
        #expect(try await belay.sendPlain(body(1), to: "ci", secret: first.secret).isRepeated)
        let second = try await belay.run(RotateIncomingSecret(incoming: "ci", overlap: .hours(1)))
        _ = try await belay.sendPlain(body(2), to: "ci", secret: first.secret)
        _ = try await belay.sendPlain(body(3), to: "ci", secret: second.secret)
        _ = try await belay.advance(to: belay.now.advanced(by: .hours(2)))
        await #expect(throws: IncomingRefusal.self) {
            try await belay.sendPlain(body(4), to: "ci", secret: first.secret)
        }
        #expect(belay.environment.snapshot.configuration.incoming(named: "ci")?.retiring == nil)
        try await belay.disregardNotifications()
    }
}

@Test func `A door of one department reaches no other, and mappings are tried without a trace`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let hook = try await belay.addForge()
        let message = try #require(TakeMessage.value(of: Array(issue.utf8)))
        let tried = try await belay.environment.rehearse(
            TryMessage(incoming: "forge", message: message), as: .operatorAtConsole)
        #expect(tried.fields["subject"] == "It burns")
        #expect(tried.record?.kind == .ticket)
        #expect(tried.problem == nil)
        let wrong = try #require(TakeMessage.value(of: Array("{}".utf8)))
        let refused = try await belay.environment.rehearse(
            TryMessage(incoming: "forge", message: wrong), as: .operatorAtConsole)
        #expect(refused.problem?.contains("subject") == true)
        #expect(try await belay.ask(ListIncomingMessages(incoming: "forge")).items.isEmpty)
        _ = try await belay.run(ChangeIncoming(incoming: "forge", disabledBecause: "moving"))
        await #expect(throws: WorkflowError.self) {
            try await belay.send(issue, to: "forge", id: "1", secret: hook.secret)
        }
    }
}

@Test func `Hostile and useless mappings are refused with all that is wrong`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        do {
            _ = try await belay.run(
                AddIncoming(
                    name: "../x", kind: .health, map: ["score": "score", "sql": "/a", "account": "/~2"],
                    signature: .standard, header: "X"))
            Issue.record("It was accepted.")
        } catch let error as WorkflowError {
            for word in ["name", "“score”", "“sql”", "“/~2”", "header"] {
                #expect("\(error)".contains(word), "\(word)")
            }
        }
    }
}
