package import BusinessTime

/// Somebody's authenticator: a program that shows a new code every thirty seconds (RFC 6238).
package struct SecondFactor: Hashable, Sendable {
    /// Whose it is.
    package var person: PersonID
    /// What the codes are made with, 20 bytes.
    package var secret: [UInt8]
    /// When it was added.
    package var addedAt: Instant
    /// When a first code proved that it works; until then it is not asked for.
    package var confirmedAt: Instant?
    /// The step of the last code that was used: no code works twice, nor one before it.
    package var lastStep: Int64
    /// Every field, in the order of declaration.
    package init(
        person: PersonID, secret: [UInt8], addedAt: Instant, confirmedAt: Instant? = nil, lastStep: Int64
    ) {
        self.person = person
        self.secret = secret
        self.addedAt = addedAt
        self.confirmedAt = confirmedAt
        self.lastStep = lastStep
    }
}
