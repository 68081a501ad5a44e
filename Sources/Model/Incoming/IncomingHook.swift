package import BusinessTime

/// A door through which another system tells Belay something.
package struct IncomingHook: Hashable, Sendable {
    /// Its number.
    package var id: IncomingID
    /// Its name, unique; the last part of its address.
    package var name: String
    /// What its messages do.
    package var kind: IncomingKind
    /// Where each field comes from.
    package var map: [String: IncomingSource]
    /// How its messages prove who sent them.
    package var signature: IncomingSignature
    /// The header with the signature, for `hmac` alone.
    package var header: String?
    /// What its messages are signed with.
    package var secret: SigningSecret
    /// The secret before it, which counts as well while the sender changes over.
    package var retiring: RetiringSecret?
    /// The one department whose things it may see and change; nil: all.
    package var department: DepartmentID?
    /// Why nothing is taken from it, while nothing is.
    package var disabledBecause: String?
    /// When it was made.
    package var createdAt: Instant
    /// Every field, in the order of declaration.
    package init(
        id: IncomingID, name: String, kind: IncomingKind, map: [String: IncomingSource], signature: IncomingSignature,
        header: String? = nil, secret: SigningSecret, retiring: RetiringSecret? = nil, department: DepartmentID? = nil,
        disabledBecause: String? = nil, createdAt: Instant
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.map = map
        self.signature = signature
        self.header = header
        self.secret = secret
        self.retiring = retiring
        self.department = department
        self.disabledBecause = disabledBecause
        self.createdAt = createdAt
    }

    /// What a message may be signed with at a moment.
    package func secrets(at now: Instant) -> [SigningSecret] {
        guard let retiring, now < retiring.until else { return [secret] }
        return [secret, retiring.secret]
    }
}
