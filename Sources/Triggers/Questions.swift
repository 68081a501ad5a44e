import BusinessTime

/// What the definitions that an occurrence could raise have to know beside the record itself.
package struct Questions: Hashable, Sendable {
    /// How far back customers' messages count; nil: nobody asks.
    package var contactsWithin: Duration?
    /// Whether those of colleagues of the same account count too.
    package var contactsOfAccount = false
    /// Whether what the ticket went through matters.
    package var trail = false
    /// Whether the assignee's skills matter.
    package var skills = false
    /// Whether the account's health scores matter.
    package var health = false
    /// Whether it matters how long similar deals stay in a stage.
    package var norm = false
    /// Whether it matters for which definitions the record is in the state that they fired for.
    package var standing = false

    /// Whether nothing needs to be looked up.
    package var isEmpty: Bool { self == Questions() }

    /// Asks for what others ask for as well.
    package mutating func formUnion(_ other: Questions) {
        if let within = other.contactsWithin { contactsWithin = max(contactsWithin ?? .zero, within) }
        contactsOfAccount = contactsOfAccount || other.contactsOfAccount
        trail = trail || other.trail
        skills = skills || other.skills
        health = health || other.health
        norm = norm || other.norm
        standing = standing || other.standing
    }
}
