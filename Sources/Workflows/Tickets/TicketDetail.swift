package import Model

/// A ticket with everything that belongs to it.
package struct TicketDetail: Sendable {
    /// The ticket.
    package var ticket: Ticket
    /// Who asks.
    package var customer: Customer?
    /// The company they ask for.
    package var account: Account?
    /// What was said, in order.
    package var messages: [Message]
    /// Its service clocks, ended ones too.
    package var clocks: [ServiceClock]
    /// Its cases, the newest first, ended ones too.
    package var cases: [Case]
    /// Every field, in the order of declaration.
    package init(
        ticket: Ticket, customer: Customer? = nil, account: Account? = nil, messages: [Message],
        clocks: [ServiceClock], cases: [Case]
    ) {
        self.ticket = ticket
        self.customer = customer
        self.account = account
        self.messages = messages
        self.clocks = clocks
        self.cases = cases
    }
}
