import BusinessTime
import Foundation
package import Model
import Secrets

/// A message as it came, from whomever: decides whether it comes from the system that holds the secret, and is fresh.
package struct MessageProof: Sendable {
    /// The values of a header by its name, in any letter case.
    package var header: @Sendable (String) -> [String]
    /// The body as it came.
    package var body: [UInt8]
    /// Whether the body is JSON, and not nested without end.
    package var isReadable: Bool
    /// Every field, in the order of declaration.
    package init(body: [UInt8], isReadable: Bool = true, header: @escaping @Sendable (String) -> [String]) {
        self.header = header
        self.body = body
        self.isReadable = isReadable
    }

    private static let tolerance = Duration.seconds(300)
    /// How many secrets a door can have; as many are tried for a door that has fewer, or is not there.
    private static let mostSecrets = 2

    /// What it says and which one it is; throws why it is refused.
    ///
    /// It takes as long for a door that is not there, or where a header is missing, as for a signature that does not fit.
    func verified(for hook: IncomingHook?, now: Instant) throws(IncomingRefusal) -> ProvenMessage {
        let identifier =
            switch hook?.signature {
            case .standard, nil: try standard(hook, now)
            case .hmac: try overBody(hook, now)
            }
        guard hook?.disabledBecause == nil else { throw .disabled }
        guard isReadable, let content = Self.content(of: body) else { throw .noJSON }
        if let identifier { return ProvenMessage(identifier: identifier, content: content) }
        return ProvenMessage(identifier: try self.identifier(in: content, by: hook?.map ?? [:], now), content: content)
    }

    /// A body as it came; nil for what is no JSON.
    package static func content(of body: [UInt8]) -> MessageValue? {
        try? JSONDecoder().decode(MessageValue.self, from: Data(body))
    }

    private func standard(_ hook: IncomingHook?, _ now: Instant) throws(IncomingRefusal) -> String? {
        let (identifier, time) = (single("webhook-id"), single("webhook-timestamp"))
        let signatures = single("webhook-signature")
        let message = SignedMessage(identifier: identifier ?? "", time: time ?? "", body: body)
        let found = MessageSignatures(signatures ?? "")
        let keys = hook?.secrets(at: now).compactMap {
            WebhookSecretText.decode($0.revealed, prefix: "whsec_").map { Secret($0) }
        }
        let isSigned = Self.isSigned(by: keys ?? []) { message.isSigned(by: $0, in: found) }
        guard let identifier, let time, signatures != nil else { throw .missingHeader }
        guard isSigned else { throw .wrongSignature }
        guard let seconds = SignedMessage.seconds(time), let sent = Self.moment(seconds) else { throw .badTime }
        try Self.check(sent, now)
        guard SignedMessage.isUsable(identifier: identifier), identifier.utf8.count <= 200 else { throw .noIdentifier }
        return identifier
    }

    private func overBody(_ hook: IncomingHook?, _ now: Instant) throws(IncomingRefusal) -> String? {
        let text = single(hook?.header ?? "")
        let found = text.map { $0.hasPrefix("sha256=") ? String($0.dropFirst(7)) : $0 } ?? ""
        let candidate = Hexadecimal.decode(found.lowercased()) ?? Base64.decode(found) ?? []
        let keys = hook?.secrets(at: now).map { Secret(Array($0.revealed.utf8)) }
        let isSigned = Self.isSigned(by: keys ?? []) { HMACSHA256.isValid(candidate, for: body, key: $0) }
        guard text != nil else { throw .missingHeader }
        guard isSigned else { throw .wrongSignature }
        return nil
    }

    /// What is not signed says nothing: the identifier and the time are looked for in the body, and a body that names itself
    /// by nothing is known by its digest.
    private func identifier(
        in content: MessageValue, by map: [String: IncomingSource], _ now: Instant
    ) throws(IncomingRefusal) -> String {
        func text(_ name: String) -> String? {
            guard let source = map[name] else { return nil }
            return (try? MappedMessage(content, by: [name: source]))?.fields[name]
        }
        if map["time"] != nil {
            guard let text = text("time"), let sent = Instant(text) ?? Int64(text).flatMap(Self.moment) else {
                throw .badTime
            }
            try Self.check(sent, now)
        }
        guard map["id"] != nil else { return "sha256:" + Hexadecimal.encode(SHA256.hash(body).bytes) }
        guard let identifier = text("id"), (1...200).contains(identifier.utf8.count) else { throw .noIdentifier }
        return identifier
    }

    /// Whether one of the keys fits. Always tries as many as there can be, one that nobody holds for each that is missing.
    private static func isSigned(by keys: [SecretBytes], fits: (SecretBytes) -> Bool) -> Bool {
        var isSigned = false
        for index in 0..<mostSecrets {
            let isKey = keys.indices.contains(index)
            let isRight = fits(isKey ? keys[index] : nobodys)
            isSigned = isSigned || isKey && isRight
        }
        return isSigned
    }

    private static let nobodys = Secret([UInt8](repeating: 0, count: 32))

    private static func moment(_ seconds: Int64) -> Instant? {
        (0...253_402_300_799).contains(seconds) ? Instant(seconds: seconds) : nil
    }

    private static func check(_ sent: Instant, _ now: Instant) throws(IncomingRefusal) {
        let age = sent.duration(to: now)
        if age > tolerance { throw .tooOld }
        if age < .zero - tolerance { throw .tooNew }
    }

    private func single(_ name: String) -> String? {
        let values = header(name)
        guard values.count == 1, let value = values.first, !value.isEmpty else { return nil }
        return value
    }
}
