/// What falls due: one row each, replaced when it moves.
package enum DeadlineKey: Hashable, Sendable {
    /// A service clock's next warning, or its breach.
    case clock(TicketID, ClockKind)
    /// A case's next moment.
    case caseMoment(CaseID)
    /// A person is back.
    case personReturns(PersonID)
}
