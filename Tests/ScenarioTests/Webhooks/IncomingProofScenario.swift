import BelayTesting
import BusinessTime
import Model
import Secrets
import Storage
import Testing
import Workflows

@Test func `Forged, altered, late and early messages are refused, and logged without what they say`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let hook = try await belay.addForge()
        let other = SigningSecret("whsec_" + Base64.encode(Array(repeating: 7, count: 32)))
        func message(_ secret: SigningSecret = hook.secret, at moment: Instant? = nil) throws -> SentMessage {
            try .standard(Harness.issue, id: "msg_1", secrets: [secret], at: moment ?? belay.now)
        }
        let right = try message()
        var altered = right
        altered.body.append(0x20)
        let second = String(belay.now.milliseconds / 1000 + 1)
        let wrong = [
            try message(other), altered, right.changed("webhook-id", to: "msg_2"),
            right.changed("webhook-timestamp", to: second), right.changed("webhook-signature", to: "v1,"),
            right.changed("webhook-timestamp", to: "soon"),
        ]
        for message in wrong { #expect(try await belay.refusal(of: message, by: "forge") == .wrongSignature) }
        let late = try message(at: belay.now.advanced(by: .seconds(-301)))
        #expect(try await belay.refusal(of: late, by: "forge") == .tooOld)
        let early = try message(at: belay.now.advanced(by: .seconds(301)))
        #expect(try await belay.refusal(of: early, by: "forge") == .tooNew)
        for name in ["webhook-id", "webhook-timestamp", "webhook-signature"] {
            var bare = right
            bare.headers.removeAll { $0.name == name }
            #expect(try await belay.refusal(of: bare, by: "forge") == .missingHeader)
            bare.headers = right.headers + [(name, "1")]
            #expect(try await belay.refusal(of: bare, by: "forge") == .missingHeader)
        }
        let log = try await belay.log(of: "forge")
        // What was refused alike within a minute is one line; what is not believed names no message.
        #expect(log.allSatisfy { $0.messageID == nil && $0.record == nil })
        let counted = Dictionary(uniqueKeysWithValues: log.map { ($0.refusedBecause ?? "", $0.times) })
        #expect(
            counted == [
                IncomingRefusal.wrongSignature.rawValue: 6, IncomingRefusal.tooOld.rawValue: 1,
                IncomingRefusal.tooNew.rawValue: 1, IncomingRefusal.missingHeader.rawValue: 6,
            ])
        belay.clock.set(to: belay.now.advanced(by: .seconds(61)))
        _ = try await belay.refusal(of: altered, by: "forge")
        #expect(try await belay.log(of: "forge").count == 5)
        // It was right all the time.
        #expect(try await belay.take(right, by: "FORGE").isRepeated == false)
        try await belay.expect(.notice("acknowledgement", to: "Kim"))
    }
}

@Test func `Where there is no door, it is as if the signature were wrong, and nothing is written`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let hook = try await belay.addForge()
        let message = try SentMessage.standard(Harness.issue, id: "1", secrets: [hook.secret], at: belay.now)
        #expect(try await belay.refusal(of: message, by: "nobody") == .wrongSignature)
        let bare = SentMessage(headers: [], body: message.body)
        #expect(try await belay.refusal(of: bare, by: "nobody") == .missingHeader)
        #expect(try await belay.log(of: "forge").isEmpty)
        // A door that is closed says so to who holds its secret, and to nobody else.
        _ = try await belay.run(ChangeIncoming(incoming: "forge", disabledBecause: "moving"))
        #expect(try await belay.refusal(of: message, by: "forge") == .disabled)
        let forged = message.changed("webhook-id", to: "2")
        #expect(try await belay.refusal(of: forged, by: "forge") == .wrongSignature)
        #expect(try await belay.log(of: "forge").count == 2)
    }
}

@Test func `A message that was heard does nothing again, neither under another name nor split elsewhere`() async throws
{
    try await scenario { belay in
        try await belay.addCompany()
        let hook = try await belay.addForge()
        let message = try SentMessage.standard(Harness.issue, id: "1", secrets: [hook.secret], at: belay.now)
        _ = try await belay.take(message, by: "forge")
        #expect(try await belay.take(message, by: "forge").isRepeated)
        try await belay.expect(.notice("acknowledgement", to: "Kim"))
        // The same signed bytes, with the full stops read elsewhere.
        let stamp = String(belay.now.milliseconds / 1000)
        let code = HMACSHA256.code(
            for: Array("a.1.\(stamp).{}".utf8),
            key: Secret(try #require(Base64.decode(String(hook.secret.revealed.dropFirst(6))))))
        let split = SentMessage(
            headers: [
                ("webhook-id", "a.1"), ("webhook-timestamp", stamp),
                ("webhook-signature", "v1," + Base64.encode(code.bytes)),
            ], body: Array("{}".utf8))
        #expect(try await belay.refusal(of: split, by: "forge") == .noIdentifier)
        // Later it is too old besides.
        belay.clock.set(to: belay.now.advanced(by: .minutes(6)))
        #expect(try await belay.refusal(of: message, by: "forge") == .tooOld)
        #expect(try await belay.ask(ListTickets(query: TicketQuery())).items.count == 1)
    }
}

@Test func `A message that comes many times at once is done once`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let hook = try await belay.addForge()
        let message = try SentMessage.standard(Harness.issue, id: "1", secrets: [hook.secret], at: belay.now)
        let values = Dictionary(uniqueKeysWithValues: message.headers.map { ($0.name, $0.value) })
        let proof = MessageProof(body: message.body) { values[$0].map { [$0] } ?? [] }
        let environment = belay.environment
        let repeated = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 1...20 {
                group.addTask {
                    try await environment.take(proof, by: "forge", place: RemotePlace("192.0.2.7")).isRepeated
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(repeated.filter { !$0 }.count == 1)
        #expect(try await belay.ask(ListTickets(query: TicketQuery())).items.count == 1)
        #expect(try await belay.log(of: "forge").map(\.times) == [1, 19])
        try await belay.expect(.notice("acknowledgement", to: "Kim"))
    }
}

@Test func `While a secret rotates the old one counts as well, and then no more`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let old = try await belay.addForge()
        let new = try await belay.run(RotateIncomingSecret(incoming: "forge", overlap: .hours(1)))
        func send(_ id: String, _ secrets: SigningSecret...) async throws -> IncomingRefusal? {
            try await belay.refusal(
                of: .standard(Harness.issue, id: id, secrets: secrets, at: belay.now), by: "forge")
        }
        for (id, secrets) in [("1", [old.secret]), ("2", [new.secret])] {
            #expect(try await send(id, secrets[0]) == nil)
        }
        #expect(try await send("3", old.secret, new.secret) == nil)
        _ = try await belay.advance(by: .hours(1))
        #expect(try await send("4", old.secret) == .wrongSignature)
        #expect(try await send("5", old.secret, new.secret) == nil)
        // It is not only unused, it is forgotten.
        #expect(belay.environment.snapshot.configuration.incoming(named: "forge")?.retiring == nil)
        try await belay.disregardNotifications()
    }
}

@Test func `Plain signatures are known by what is signed`() async throws {
    try await scenario { belay in
        try await belay.addCompany()
        let ticket = try await belay.open()
        try await belay.disregardNotifications()
        let hook = try await belay.run(
            AddIncoming(
                name: "ci", kind: .message,
                map: ["ticket": "/ticket", "body": "/text", "id": "/id", "time": "/sent"], signature: .hmac))
        func body(_ id: String, _ text: String = "Green.", at moment: Instant? = nil) -> String {
            let seconds = (moment ?? belay.now).milliseconds / 1000
            return #"{"ticket": \#(ticket.id), "text": "\#(text)", "id": \#(id), "sent": \#(seconds)}"#
        }
        func send(_ body: String, _ secret: SigningSecret = hook.secret) async throws -> IncomingRefusal? {
            try await belay.refusal(of: .plain(body, secret: secret), by: "ci")
        }
        #expect(try await belay.take(.plain(body("1"), secret: hook.secret), by: "ci").isRepeated == false)
        #expect(try await belay.take(.plain(body("1", "Other"), secret: hook.secret), by: "ci").isRepeated)
        #expect(try await send(body("2", at: belay.now.advanced(by: .minutes(-6)))) == .tooOld)
        #expect(try await send(body("3", at: belay.now.advanced(by: .minutes(6)))) == .tooNew)
        #expect(try await send(body("null")) == .noIdentifier)
        #expect(try await send(body("{}")) == .noIdentifier)
        #expect(try await send(body("\"" + String(repeating: "x", count: 201) + "\"")) == .noIdentifier)
        #expect(try await send(#"{"id": 4, "sent": "yesterday"}"#) == .badTime)
        #expect(try await send("no JSON") == .noJSON)
        let new = try await belay.run(RotateIncomingSecret(incoming: "ci", overlap: .zero))
        #expect(try await send(body("5")) == .wrongSignature)
        #expect(try await send(body("5"), new.secret) == nil)
        #expect(try await belay.store.read { try $0.messages(of: ticket.id).count } == 3)
        // Without an identifier of its own a body is known by its digest.
        _ = try await belay.run(ChangeIncoming(incoming: "ci", map: ["id": "", "time": ""]))
        let bare = SentMessage.plain(#"{"ticket": 1, "text": "Once"}"#, secret: new.secret)
        #expect(try await belay.take(bare, by: "ci").isRepeated == false)
        #expect(try await belay.take(bare, by: "ci").isRepeated)
        try await belay.disregardNotifications()
    }
}
