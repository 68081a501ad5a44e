package import Model

/// What a link leads to.
package enum FollowedLink: Sendable {
    /// A customer's ticket.
    case ticket(CustomerTicket)
    /// Something to decide.
    case decision(AskedDecision)
    /// Somebody who may choose their first password.
    case invitation(Person)
    /// Nothing; the language of whoever it was for, where that is known.
    case void(LinkVoid, language: String?)
}
