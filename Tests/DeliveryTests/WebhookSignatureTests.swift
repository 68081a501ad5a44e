import BusinessTime
import Delivery
import Secrets
import Testing

@Suite struct WebhookSignatureTests {
    private let now = Instant(seconds: 1_614_265_330)
    private let body = Array(#"{"test": 2432232314}"#.utf8)

    private func key(_ text: String) throws -> WebhookSigningKey { try WebhookSigningKey(Secret(text)) }
    private func current() throws -> WebhookSigningKey { try key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw") }
    private func old() throws -> WebhookSigningKey { try key("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD") }
    private func pair() throws -> WebhookSigningKey { try key("whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc=") }

    @Test func `a message signed with several keys is accepted by the holder of each`() throws {
        let keys = try [current(), old(), pair()]
        let signature = try WebhookSignature(identifier: "msg_1", at: now, body: body, keys: keys)
        #expect(signature.signatures.split(separator: " ").count == 3)
        for key in keys {
            try WebhookVerifier(keys: [key.verificationKey]).verify(headers: signature.headers, body: body, now: now)
        }
    }

    @Test func `a receiver that changes its key accepts the old and the new one`() throws {
        let verifier = try WebhookVerifier(keys: [old().verificationKey, current().verificationKey])
        for key in try [current(), old()] {
            let signature = try WebhookSignature(identifier: "msg_1", at: now, body: body, keys: [key])
            try verifier.verify(headers: signature.headers, body: body, now: now)
        }
    }

    @Test func `changing anything that is signed breaks the signature`() throws {
        for key in try [current(), pair()] {
            let verifier = WebhookVerifier(keys: [key.verificationKey])
            let headers = try WebhookSignature(identifier: "msg_1", at: now, body: body, keys: [key]).headers
            for index in 0..<2 {
                var changed = headers
                changed[index].value = index == 0 ? "msg_2" : "1614265331"
                #expect(throws: DeliveryError.refusedMessage(.wrongSignature)) {
                    try verifier.verify(headers: changed, body: body, now: now)
                }
            }
            #expect(throws: DeliveryError.refusedMessage(.wrongSignature)) {
                try verifier.verify(headers: headers, body: body + [0x20], now: now)
            }
        }
    }

    @Test func `a shared secret's signature is not accepted as a key pair's`() throws {
        let signature = try WebhookSignature(identifier: "msg_1", at: now, body: body, keys: [pair()])
        var headers = signature.headers
        headers[2].value = headers[2].value.replacing("v1a,", with: "v1,")
        let verifier = try WebhookVerifier(keys: [pair().verificationKey, current().verificationKey])
        #expect(throws: DeliveryError.refusedMessage(.wrongSignature)) {
            try verifier.verify(headers: headers, body: body, now: now)
        }
    }

    @Test(arguments: [(-300, true), (-301, false), (0, true), (300, true), (301, false)])
    func `the signing time may be five minutes off either way`(offset: Int64, accepted: Bool) throws {
        let signature = try WebhookSignature(
            identifier: "msg_1", at: now.advanced(by: .seconds(offset)), body: body, keys: [current()])
        let verifier = try WebhookVerifier(keys: [current().verificationKey])
        if accepted {
            try verifier.verify(headers: signature.headers, body: body, now: now)
        } else {
            #expect(throws: DeliveryError.refusedMessage(offset < 0 ? .tooOld : .tooNew)) {
                try verifier.verify(headers: signature.headers, body: body, now: now)
            }
        }
    }

    @Test(arguments: [
        "", "x", "1614265330.0", " 1614265330", "+1614265330", "01614265330", "0x60", "99999999999999999999",
    ])
    func `a timestamp that is not whole seconds is refused`(timestamp: String) throws {
        var headers = try WebhookSignature(identifier: "msg_1", at: now, body: body, keys: [current()]).headers
        headers[1].value = timestamp
        let verifier = try WebhookVerifier(keys: [current().verificationKey])
        #expect(throws: DeliveryError.refusedMessage(timestamp.isEmpty ? .missingHeader : .badTimestamp)) {
            try verifier.verify(headers: headers, body: body, now: now)
        }
    }

    @Test(arguments: ["9223372036854775807", "-9223372036854775808"])
    func `a timestamp at the end of the numbers is refused`(timestamp: String) throws {
        var headers = try WebhookSignature(identifier: "msg_1", at: now, body: body, keys: [current()]).headers
        headers[1].value = timestamp
        let verifier = try WebhookVerifier(keys: [current().verificationKey])
        #expect(throws: DeliveryError.self) { try verifier.verify(headers: headers, body: body, now: now) }
    }

    @Test func `a header that comes twice is refused`() throws {
        let headers = try WebhookSignature(identifier: "msg_1", at: now, body: body, keys: [current()]).headers
        let verifier = try WebhookVerifier(keys: [current().verificationKey])
        #expect(throws: DeliveryError.refusedMessage(.missingHeader)) {
            try verifier.verify(headers: headers + [("Webhook-Id", "msg_2")], body: body, now: now)
        }
    }

    @Test(arguments: ["", "msg.1", "msg 1", "msg\r\n1", "msgé"])
    func `an identifier that could be read as something else is not signed`(identifier: String) throws {
        let keys = try [current()]
        #expect(throws: DeliveryError.badMessageIdentifier(identifier)) {
            try WebhookSignature(identifier: identifier, at: now, body: body, keys: keys)
        }
    }

    @Test func `a message is not sent unsigned`() {
        #expect(throws: DeliveryError.noKeys) {
            try WebhookSignature(identifier: "msg_1", at: now, body: body, keys: [])
        }
    }

    @Test func `an empty body is signed too`() throws {
        let signature = try WebhookSignature(identifier: "msg_1", at: now, body: [], keys: [current(), pair()])
        let verifier = try WebhookVerifier(keys: [pair().verificationKey])
        try verifier.verify(headers: signature.headers, body: [], now: now)
        #expect(signature.headers.map(\.name) == ["webhook-id", "webhook-timestamp", "webhook-signature"])
    }
}
