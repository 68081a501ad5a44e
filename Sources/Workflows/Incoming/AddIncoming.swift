import BusinessTime
package import Model
import Storage

/// Adds a door for another system; the secret that it signs with is returned once.
package struct AddIncoming: Workflow {
    /// Its name, unique: letters, digits and hyphens.
    package var name: String
    /// What its messages do.
    package var kind: IncomingKind
    /// Where each field comes from: `/issue/title` for a place in the message, `=high` for a text.
    package var map: [String: String]
    /// How its messages prove who sent them.
    package var signature: IncomingSignature
    /// The header with the signature, for `hmac` alone; nil: GitHub's.
    package var header: String?
    /// What it signs with; nil: a new secret.
    package var secret: SigningSecret?
    /// The one department that it may see and change; nil: all.
    package var department: String?
    /// Every field, in the order of declaration.
    package init(
        name: String, kind: IncomingKind, map: [String: String], signature: IncomingSignature = .standard,
        header: String? = nil, secret: SigningSecret? = nil, department: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.map = map
        self.signature = signature
        self.header = header
        self.secret = secret
        self.department = department
    }

    package var nouns: [Noun] { [.incoming] }

    package func perform(in transaction: Transaction) throws -> IncomingHook {
        try transaction.requireAdmin("configure incoming webhooks")
        let configuration = try transaction.configuration
        var validator = Validator()
        let sources = validator.sources(map)
        let department = validator.department("department", department, configuration)
        let secret = try validator.secret("secret", secret, for: signature) ?? SigningSecret.generate()
        let header = signature == .hmac ? header ?? Self.gitHubHeader : header
        var hook = validator.incoming(
            IncomingHook(
                id: 0, name: name, kind: kind, map: sources, signature: signature, header: header, secret: secret,
                department: department, createdAt: transaction.now), among: configuration)
        try validator.finish()
        hook.id = try transaction.writer.insert(hook)
        try transaction.audit(.created, .incoming, hook.id.rawValue, from: nil, to: hook, fields: Self.fields)
        return hook
    }

    private static let gitHubHeader = "X-Hub-Signature-256"

    /// What the audit trail says of it: never a secret.
    static func fields(_ hook: IncomingHook) -> [(name: String, value: String?)] {
        [
            ("name", hook.name), ("kind", hook.kind.rawValue), ("signature", hook.signature.rawValue),
            ("header", hook.header),
            ("map", hook.map.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.text)" }.joined(separator: ", ")),
            ("department", hook.department?.description), ("old secret until", hook.retiring?.until.description),
            ("disabled", hook.disabledBecause),
        ]
    }
}
