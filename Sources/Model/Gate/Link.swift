package import BusinessTime

/// Something that may be done by whoever holds an address that was given to one person: one purpose, for a time.
///
/// The address is made of the number and a code that only the data file's key can make; nothing of the code is stored.
package struct Link: Hashable, Sendable {
    /// What it is good for.
    package enum Purpose: Hashable, Sendable {
        /// A customer sees their ticket and writes to it.
        case ticket(TicketID, CustomerID)
        /// Somebody who is asked decides one turn of a case, once.
        case decision(CaseID, turn: Int, PersonID)
        /// Somebody new here chooses a password, once.
        case invitation(PersonID)
    }

    /// The link's number.
    package var id: LinkID
    /// What it is good for.
    package var purpose: Purpose
    /// When it was made.
    package var createdAt: Instant
    /// When it stops working.
    package var expiresAt: Instant
    /// When it was used up; nil: it was not, or can be used again and again.
    package var usedAt: Instant?
    /// When it was taken back; nil: it was not.
    package var revokedAt: Instant?
    /// Every field, in the order of declaration.
    package init(
        id: LinkID, purpose: Purpose, createdAt: Instant, expiresAt: Instant, usedAt: Instant? = nil,
        revokedAt: Instant? = nil
    ) {
        self.id = id
        self.purpose = purpose
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.usedAt = usedAt
        self.revokedAt = revokedAt
    }

    /// Whether it works at a moment.
    package func isValid(at now: Instant) -> Bool { usedAt == nil && revokedAt == nil && now < expiresAt }
}

extension Link.Purpose: CustomStringConvertible {
    /// The word for it: `ticket`, `decision` or `invitation`.
    package var word: String {
        switch self {
        case .ticket: "ticket"
        case .decision: "decision"
        case .invitation: "invitation"
        }
    }

    /// What a link's code is bound to, such as `ticket 5 customer 2`.
    package var description: String {
        switch self {
        case .ticket(let ticket, let customer): "ticket \(ticket) customer \(customer)"
        case .decision(let id, let turn, let person): "decision \(id) turn \(turn) person \(person)"
        case .invitation(let person): "invitation \(person)"
        }
    }
}
