/// Which links to list, the newest first.
package struct LinkQuery: Hashable, Sendable {
    /// Only those of this ticket's customer.
    package var ticket: TicketID?
    /// Only those that decide this case.
    package var caseID: CaseID?
    /// Only those made for this person.
    package var person: PersonID?
    /// Only those before this number; nil: the newest.
    package var before: LinkID?
    /// How many at most, 1 to 1000.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(
        ticket: TicketID? = nil, caseID: CaseID? = nil, person: PersonID? = nil, before: LinkID? = nil,
        limit: Int = 100
    ) {
        self.ticket = ticket
        self.caseID = caseID
        self.person = person
        self.before = before
        self.limit = limit
    }
}
