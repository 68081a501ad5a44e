import BusinessTime
import Model

/// An incoming webhook as `--json` shows it: without its secret.
struct IncomingAnswer: Encodable {
    var number: Int64
    var name: String
    var kind: String
    var map: [String: String]
    var signature: String
    var header: String?
    var department: Int64?
    var oldSecretUntil: Instant?
    var disabledBecause: String?
    var createdAt: Instant
    /// Only where it was just made.
    var secret: String?

    init(_ hook: IncomingHook, secret: String? = nil) {
        number = hook.id.rawValue
        name = hook.name
        kind = hook.kind.rawValue
        map = hook.map.mapValues(\.text)
        signature = hook.signature.rawValue
        header = hook.header
        department = hook.department?.rawValue
        oldSecretUntil = hook.retiring?.until
        disabledBecause = hook.disabledBecause
        createdAt = hook.createdAt
        self.secret = secret
    }
}
