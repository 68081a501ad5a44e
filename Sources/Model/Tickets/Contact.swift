package import BusinessTime

/// A customer's message about something that is not solved.
package struct Contact: Hashable, Sendable {
    /// Whose ticket it is.
    package var customer: CustomerID
    /// The ticket.
    package var ticket: TicketID
    /// When it came.
    package var at: Instant
    /// Every field, in the order of declaration.
    package init(customer: CustomerID, ticket: TicketID, at: Instant) {
        self.customer = customer
        self.ticket = ticket
        self.at = at
    }
}
