/// What falls due: one row each, replaced when it moves.
package enum DeadlineKey: Hashable, Sendable {
    /// The next warning or breach of any of a ticket's service clocks.
    case clocks(TicketID)
    /// A case's next moment.
    case caseMoment(CaseID)
    /// A person's planned leave begins.
    case personLeaves(PersonID)
    /// A person is back.
    case personReturns(PersonID)
    /// A record's state may have lasted long enough for a trigger.
    case watch(RecordReference)
    /// The watches of all records of a kind are worked out anew, since a definition changed.
    case watchAnew(RecordKind)
    /// An item of a checklist is overdue.
    case checklist(ChecklistID)
    /// A follow-up is due, or missed.
    case followUp(FollowUpID)
    /// The next clocks to work out anew after the hours or targets that they count by have changed.
    case clockRecomputation
    /// A webhook secret that was replaced has signed for long enough.
    case endpointSecret(EndpointID)
    /// A secret of an incoming webhook that was replaced has counted for long enough.
    case incomingSecret(IncomingID)
    /// Files have waited long enough to be sent with a message.
    case waitingAttachments
    /// Every open case is looked at anew.
    case selfAudit
}
