import Model
import Storage

extension StoreReader {
    /// The events after one, in order, each with who may hear of it.
    func announcedEvents(after sequence: Int64, limit: Int) throws -> [AnnouncedEvent] {
        // Most events of a stretch are about few things.
        var known: [Subject: (audience: EventAudience, record: RecordReference?)] = [:]
        return try events(after: sequence, limit: limit).map { event in
            let subject = event.draft.subject
            let found = try known[subject] ?? (self.audience(of: subject), record(of: subject))
            known[subject] = found
            return AnnouncedEvent(
                event: event, audience: found.audience.joined(by: event.earlierDepartments), record: found.record)
        }
    }

    private func record(of subject: Subject) throws -> RecordReference? {
        guard subject.noun == .escalationCase else { return nil }
        return try escalationCase(CaseID(subject.number))?.record
    }

    private func audience(of subject: Subject) throws -> EventAudience {
        let department: DepartmentID?
        switch subject.noun {
        case .ticket: department = try ticket(TicketID(subject.number))?.department
        case .deal: department = try deal(DealID(subject.number))?.department
        case .account:
            guard let account = try account(AccountID(subject.number)) else { return .admins }
            guard let own = account.department else { return .everybody }
            department = own
        case .checklist: department = try checklist(ChecklistID(subject.number))?.department
        case .followUp: department = try followUp(FollowUpID(subject.number))?.department
        case .request: department = try request(RequestID(subject.number))?.department
        case .escalationCase:
            guard let found = try escalationCase(CaseID(subject.number)) else { return .admins }
            return .departments([found.department], people: Set(found.candidates + [found.holder]))
        default: department = nil
        }
        return department.map { .departments([$0]) } ?? .admins
    }
}

extension Event {
    /// Where the record was before the event moved it.
    fileprivate var earlierDepartments: Set<DepartmentID> {
        let before = draft.changes.compactMap { $0.field == "department" ? $0.before.flatMap { Int64($0) } : nil }
        return Set(before.map { DepartmentID($0) })
    }
}

extension EventAudience {
    fileprivate func joined(by more: Set<DepartmentID>) -> EventAudience {
        guard case .departments(let departments, let people) = self else { return self }
        return .departments(departments.union(more), people: people)
    }
}
