import BelayTesting
import BusinessTime
import Delivery
import Model
import Secrets
import Workflows

/// A message as another system sends it.
struct SentMessage {
    var headers: [(name: String, value: String)]
    var body: [UInt8]

    /// Signed as our own webhooks are, by the code that signs those.
    static func standard(
        _ body: String, id: String, secrets: [SigningSecret], at moment: Instant
    ) throws -> SentMessage {
        let keys = try secrets.map { try WebhookSigningKey(Secret($0.revealed)) }
        let signature = try WebhookSignature(identifier: id, at: moment, body: Array(body.utf8), keys: keys)
        return SentMessage(headers: signature.headers, body: Array(body.utf8))
    }

    /// Signed as GitHub does.
    static func plain(_ body: String, secret: SigningSecret) -> SentMessage {
        let code = HMACSHA256.code(for: Array(body.utf8), key: Secret(Array(secret.revealed.utf8)))
        return SentMessage(
            headers: [("X-Hub-Signature-256", "sha256=" + Hexadecimal.encode(code.bytes))], body: Array(body.utf8))
    }

    func changed(_ name: String, to value: String) -> SentMessage {
        var changed = self
        for index in headers.indices where headers[index].name == name { changed.headers[index].value = value }
        return changed
    }
}

extension Harness {
    /// What becomes of a message that comes by a door.
    func take(_ message: SentMessage, by name: String) async throws -> TakeMessage.Taken {
        let headers = message.headers
        let proof = MessageProof(body: message.body) { name in
            headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
        }
        return try await environment.take(proof, by: name, place: RemotePlace("192.0.2.7"))
    }

    /// Why a message is not believed; nil where it is.
    func refusal(of message: SentMessage, by name: String) async throws -> IncomingRefusal? {
        do {
            _ = try await take(message, by: name)
            return nil
        } catch let refusal as IncomingRefusal {
            return refusal
        }
    }

    /// Sends a message that is signed right, now.
    func send(_ body: String, id: String, by hook: IncomingHook) async throws -> TakeMessage.Taken {
        try await take(.standard(body, id: id, secrets: [hook.secret], at: now), by: hook.name)
    }

    /// What the log of a door says, the oldest first, with everything written that was refused.
    func log(of name: String, onlyRefused: Bool = false) async throws -> [IncomingMessage] {
        await environment.finishRefusals()
        return try await ask(ListIncomingMessages(incoming: name, onlyRefused: onlyRefused)).items.reversed()
    }

    /// A door by which a forge opens tickets.
    func addForge(department: String? = nil) async throws -> IncomingHook {
        try await run(
            AddIncoming(
                name: "forge", kind: .ticket,
                map: [
                    "subject": "/issue/title", "body": "/issue/body", "requester": "/issue/user/email",
                    "requester_name": "/issue/user/name",
                    "tags": "/issue/labels", "priority": "=high",
                ], department: department))
    }

    /// What a forge sends about an issue.
    static let issue = #"""
        {"issue": {"title": "It burns", "body": "Since noon.", "user": {"email": "kim@customer.example", "name": "Kim"},
         "labels": ["fire", "printer"]}}
        """#
}
