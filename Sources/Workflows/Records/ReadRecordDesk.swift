package import Model
import Storage

/// What belongs to a record besides itself, where whoever asks may see the record.
package struct ReadRecordDesk: Inquiry {
    private static let most = 20
    private static let mostEvents = 200

    /// The record.
    package var record: RecordReference
    /// Every field, in the order of declaration.
    package init(record: RecordReference) {
        self.record = record
    }

    package var nouns: [Noun] { [Subject(record).noun] }

    package func answer(from view: View) throws -> RecordDesk {
        try requireKnown(to: view)
        let own = view.principal.department
        var desk = RecordDesk(events: try view.reader.latestEvents(of: Subject(record), limit: Self.mostEvents))
        desk.followUps = try view.reader.followUps(
            FollowUpQuery(department: own, record: record, limit: Self.most)
        ).items
        desk.checklists = try view.reader.checklists(
            ChecklistQuery(department: own, record: record, limit: Self.most)
        ).items
        desk.requests = try view.reader.requests(
            RequestQuery(department: own, record: record, limit: Self.most)
        ).items
        if record.kind == .account {
            let account = AccountID(record.number)
            desk.deals = try view.reader.deals(
                DealQuery(department: own, account: account, limit: Self.most)
            ).items
            desk.health = try view.reader.health(of: account, newest: HealthScore.shown)
        }
        return desk
    }

    /// Throws what somebody is told who asks for a record that there is not, or not for them.
    private func requireKnown(to view: View) throws {
        let number = record.number
        switch record.kind {
        case .ticket: _ = try ShowTicket(ticket: TicketID(number), withMessages: false).answer(from: view)
        case .deal: _ = try ShowDeal(deal: DealID(number)).answer(from: view)
        case .account: _ = try ShowAccount(account: String(number)).answer(from: view)
        case .checklist: _ = try ShowChecklist(checklist: ChecklistID(number)).answer(from: view)
        case .followUp: _ = try ShowFollowUp(followUp: FollowUpID(number)).answer(from: view)
        case .request: _ = try ShowRequest(request: RequestID(number)).answer(from: view)
        }
    }
}
