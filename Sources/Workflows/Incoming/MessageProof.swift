package import BusinessTime
import Foundation
package import Model
import Secrets

/// Decides whether a message comes from the system that holds the secret, is fresh, and which message it is.
package struct MessageProof: Sendable {
    /// The values of a header by its name, in any letter case.
    package var header: @Sendable (String) -> [String]
    /// The body as it came.
    package var body: [UInt8]
    /// Every field, in the order of declaration.
    package init(body: [UInt8], header: @escaping @Sendable (String) -> [String]) {
        self.header = header
        self.body = body
    }

    private static let tolerance = Duration.seconds(300)
    /// The longest list of signatures that is looked at, so that nobody makes us calculate for long.
    private static let mostSignatures = 16

    /// The message's identifier, which is signed; throws why it is not believed.
    func identifier(for hook: IncomingHook, now: Instant) throws(IncomingRefusal) -> String {
        switch hook.signature {
        case .standard: try standard(hook.secrets(at: now), now)
        case .hmac: try overBody(hook, now)
        }
    }

    private func standard(_ secrets: [SigningSecret], _ now: Instant) throws(IncomingRefusal) -> String {
        let identifier = try single("webhook-id")
        let time = try single("webhook-timestamp")
        let candidates = try single("webhook-signature").split(separator: " ").prefix(Self.mostSignatures)
            .filter { $0.hasPrefix("v1,") }.compactMap { Base64.decode(String($0.dropFirst(3))) }
        guard let seconds = Int64(time), String(seconds) == time, (0...253_402_300_799).contains(seconds) else {
            throw .badTime
        }
        guard identifier.utf8.count <= 200 else { throw .missingHeader }
        let isSigned = secrets.contains { secret in
            guard let key = Base64.decode(String(secret.revealed.dropFirst("whsec_".count))) else { return false }
            var code = HMACSHA256(key: Secret(key))
            code.update("\(identifier).\(time).")
            code.update(body)
            let expected = code.finish().bytes
            return candidates.contains { ConstantTime.areEqual($0, expected) }
        }
        guard isSigned else { throw .wrongSignature }
        try Self.check(Instant(seconds: seconds), now)
        return identifier
    }

    /// What is not signed says nothing: the identifier and the time are looked for in the body, and a body that names itself
    /// by nothing is known by its digest.
    private func overBody(_ hook: IncomingHook, _ now: Instant) throws(IncomingRefusal) -> String {
        let text = try single(hook.header ?? "")
        let found = text.hasPrefix("sha256=") ? String(text.dropFirst(7)) : text
        let candidate = Hexadecimal.decode(found.lowercased()) ?? Base64.decode(found) ?? []
        let isSigned = hook.secrets(at: now).contains {
            HMACSHA256.isValid(candidate, for: body, key: Secret(Array($0.revealed.utf8)))
        }
        guard isSigned else { throw .wrongSignature }
        guard hook.map["id"] != nil || hook.map["time"] != nil else { return digest }
        guard let message = TakeMessage.value(of: body),
            let mapped = try? MappedMessage(
                message, by: hook.map.filter { IncomingKind.envelopeFields.contains($0.key) })
        else { throw .noJSON }
        if hook.map["time"] != nil {
            guard let text = mapped.fields["time"], let sent = Instant(text) ?? Int64(text).flatMap(Self.moment) else {
                throw .badTime
            }
            try Self.check(sent, now)
        }
        guard hook.map["id"] != nil else { return digest }
        guard let identifier = mapped.fields["id"], (1...200).contains(identifier.utf8.count) else {
            throw .noIdentifier
        }
        return identifier
    }

    private var digest: String { "sha256:" + Hexadecimal.encode(SHA256.hash(body).bytes) }

    private static func moment(_ seconds: Int64) -> Instant? {
        (0...253_402_300_799).contains(seconds) ? Instant(seconds: seconds) : nil
    }

    private static func check(_ sent: Instant, _ now: Instant) throws(IncomingRefusal) {
        let age = sent.duration(to: now)
        if age > tolerance { throw .tooOld }
        if age < .zero - tolerance { throw .tooNew }
    }

    private func single(_ name: String) throws(IncomingRefusal) -> String {
        let values = header(name)
        guard values.count == 1, let value = values.first, !value.isEmpty else { throw .missingHeader }
        return value
    }
}
