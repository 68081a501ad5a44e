import BusinessTime
import Delivery
import Secrets
import Testing

@Suite(.enabled(if: StandardWebhooksVectors.file != nil, "the folder of shared files is not here; set BELAY_SHARED"))
struct StandardWebhooksTests {
    private static let wrong = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA="
    private static let vector = try? StandardWebhooksVectors.load().sign.first

    @Test func `every signing vector comes out the same`() throws {
        let vectors = try StandardWebhooksVectors.load()
        #expect(vectors.sign.count >= 2 && vectors.asymmetric.count >= 1)
        for vector in vectors.sign + vectors.asymmetric {
            let text = vector.secret ?? "whsk_" + (vector.privateKey ?? "")
            let key = try WebhookSigningKey(Secret(text))
            let at = Instant(seconds: vector.timestamp)
            let signature = try WebhookSignature(
                identifier: vector.messageIdentifier, at: at, body: Array(vector.body.utf8), keys: [key])
            #expect(signature.signatures == vector.signature, "\(vector.id)")
            try WebhookVerifier(keys: [key.verificationKey]).verify(
                headers: signature.headers, body: Array(vector.body.utf8), now: at)
        }
    }

    @Test func `every case to reject is rejected`() throws {
        for name in try StandardWebhooksVectors.load().reject {
            let received = try #require(try Self.received(name), "a case that is not known here: \(name)")
            #expect(throws: DeliveryError.self, "\(name)") { try received.verify() }
        }
    }

    @Test func `every case to accept is accepted`() throws {
        for name in try StandardWebhooksVectors.load().accept {
            let cases = try #require(try Self.accepted(name), "a case that is not known here: \(name)")
            for received in cases {
                #expect(throws: Never.self, "\(name)") { try received.verify() }
            }
        }
    }

    @Test func `every Retry-After is read as it says`() throws {
        let now = Instant(seconds: 1_700_000_000)
        for example in try StandardWebhooksVectors.load().retryAfter {
            let meaning = try #require(example.last ?? nil)
            let moment = RetryAfter.moment(example[0], now: now)
            switch meaning {
            case "that instant": #expect(moment == Instant("2015-10-21T07:28:00Z"))
            case "ignored": #expect(moment == nil)
            default:
                let seconds = try #require(Int64(meaning.dropFirst().dropLast(2)))
                #expect(moment == now.advanced(by: .seconds(seconds)), "\(meaning)")
            }
        }
    }

    /// A message as a receiver sees it, with what it takes to judge it.
    private struct Received {
        var secrets: [String]
        var headers: [(name: String, value: String)]
        var body: [UInt8]
        var now: Instant

        func verify() throws {
            let keys = try secrets.map { try WebhookVerificationKey(Secret($0)) }
            try WebhookVerifier(keys: keys).verify(headers: headers, body: body, now: now)
        }
    }

    private static func valid() throws -> Received {
        let vector = try #require(vector)
        return Received(
            secrets: [try #require(vector.secret)],
            headers: [
                ("webhook-id", vector.messageIdentifier), ("webhook-timestamp", String(vector.timestamp)),
                ("webhook-signature", vector.signature),
            ], body: Array(vector.body.utf8), now: Instant(seconds: vector.timestamp))
    }

    private static func received(_ name: String) throws -> Received? {
        var received = try valid()
        let right = received.headers[2].value
        switch name {
        case "missing webhook-id": received.headers.remove(at: 0)
        case "missing webhook-timestamp": received.headers.remove(at: 1)
        case "missing webhook-signature": received.headers.remove(at: 2)
        case "timestamp not a number": received.headers[1].value = "hello"
        case "signature for another body (\(wrong))": received.headers[2].value = wrong
        case "timestamp older than 5 min": received.now = received.now.advanced(by: .seconds(301))
        case "timestamp newer than 5 min": received.now = received.now.advanced(by: .seconds(-301))
        case "only v2 signatures": received.headers[2].value = right.replacing("v1,", with: "v2,")
        case "bare 'v1,'": received.headers[2].value = "v1,"
        case "first 8 characters of the signature": received.headers[2].value = String(right.prefix(8))
        case "three wrong v1 signatures": received.headers[2].value = "\(wrong) \(wrong) \(wrong)"
        case "empty secret: '', b'', 'whsec_'": received.secrets = ["", "whsec_"]
        default: return nil
        }
        return received
    }

    private static func accepted(_ name: String) throws -> [Received]? {
        var received = try valid()
        let right = received.headers[2].value
        switch name {
        case "a valid signature among wrong v1 and v2 ones, space separated":
            received.headers[2].value = "\(wrong) v2,\(right.dropFirst(3)) \(right) \(wrong)"
            return [received]
        case "secret with and without the whsec_ prefix":
            return received.secrets.flatMap { [$0, String($0.dropFirst(6))] }.map { secret in
                var copy = received
                copy.secrets = [secret]
                return copy
            }
        case "unpadded base64 secrets MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS and ...LaSwBr":
            return try ["MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwBr"].map { secret in
                var copy = received
                copy.secrets = [secret]
                copy.headers = try WebhookSignature(
                    identifier: "msg_1", at: copy.now, body: copy.body, keys: [WebhookSigningKey(Secret(secret))]
                ).headers
                return copy
            }
        case "header names in any case":
            received.headers = received.headers.map { ($0.name.uppercased(), $0.value) }
            return [received]
        default: return nil
        }
    }
}
