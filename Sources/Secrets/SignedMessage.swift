/// What a webhook's signature is made over: identifier, time and body (Standard Webhooks 1.0.0, "Signature scheme").
///
/// Whoever signs and whoever verifies go by this one, so that they cannot drift apart.
package struct SignedMessage: Sendable {
    private let start: String
    private let body: [UInt8]

    /// A message by the values of `webhook-id` and `webhook-timestamp`, and its body as it is sent.
    package init(identifier: String, time: String, body: [UInt8]) {
        start = "\(identifier).\(time)."
        self.body = body
    }

    /// Whether an identifier cannot be read as something else: a full stop in it would let one message pass for another.
    package static func isUsable(identifier: String) -> Bool {
        !identifier.isEmpty && identifier.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ".") }
    }

    /// The value of `webhook-timestamp` in seconds since 1970; nil where it is not written as everybody writes it.
    package static func seconds(_ text: String) -> Int64? {
        guard let seconds = Int64(text), String(seconds) == text else { return nil }
        return seconds
    }

    /// Its signature by a shared secret, as `webhook-signature` says it.
    package func signature(by secret: SecretBytes) -> String { "v1," + Base64.encode(code(by: secret)) }

    /// Its signature by a key pair, as `webhook-signature` says it.
    package func signature(by pair: SigningKey) -> String { "v1a," + Base64.encode(pair.sign(signed)) }

    /// Whether one of these signatures was made with this secret over exactly this message.
    package func isSigned(by secret: SecretBytes, in signatures: MessageSignatures) -> Bool {
        let expected = code(by: secret)
        return signatures.all.contains { $0.version == "v1" && ConstantTime.areEqual($0.bytes, expected) }
    }

    /// Whether one of these signatures was made by the owner of this key over exactly this message.
    package func isSigned(by key: VerificationKey, in signatures: MessageSignatures) -> Bool {
        let signed = signed
        return signatures.all.contains { $0.version == "v1a" && key.isValid($0.bytes, for: signed) }
    }

    private var signed: [UInt8] { Array(start.utf8) + body }

    private func code(by secret: SecretBytes) -> [UInt8] {
        var code = HMACSHA256(key: secret)
        code.update(start)
        code.update(body)
        return code.finish().bytes
    }
}
