import Model
import Storage

extension Transaction {
    /// The department of a record, where whoever asks may see and change it.
    func department(ofReachable record: RecordReference) throws -> DepartmentID {
        switch record.kind {
        case .ticket: try ticket(TicketID(record.number)).department
        case .deal: try deal(DealID(record.number)).department
        case .account: try department(of: account(AccountID(record.number)))
        case .checklist: try checklist(ChecklistID(record.number)).department
        case .followUp: try followUp(FollowUpID(record.number)).department
        case .request: try request(RequestID(record.number)).department
        }
    }

    /// The records that a ticket is to be linked to, each once; those that there are not become problems of `links`.
    ///
    /// A link says no more than that there is such a record, so that it may lead to another department.
    func links(
        _ links: [RecordReference], of ticket: TicketID, _ validator: inout Validator
    ) throws -> [RecordReference] {
        var linked: [RecordReference] = []
        for link in links where !linked.contains(link) {
            if link == .ticket(ticket) {
                validator.reject("links", "a ticket cannot be linked to itself")
            } else if try exists(link) {
                linked.append(link)
            } else {
                validator.reject("links", "there is no \(link)")
            }
        }
        if linked.count > 50 { validator.reject("links", "there would be more than 50") }
        return linked
    }

    private func exists(_ record: RecordReference) throws -> Bool {
        switch record.kind {
        case .ticket: try writer.ticket(TicketID(record.number)) != nil
        case .deal: try writer.deal(DealID(record.number)) != nil
        case .account: try writer.account(AccountID(record.number)) != nil
        case .checklist: try writer.checklist(ChecklistID(record.number)) != nil
        case .followUp: try writer.followUp(FollowUpID(record.number)) != nil
        case .request: try writer.request(RequestID(record.number)) != nil
        }
    }

    /// The department of the record that somebody names, as a problem of the field where there is no such record.
    func department(
        of record: RecordReference?, field: String, _ validator: inout Validator
    ) throws -> DepartmentID? {
        guard let record else { return nil }
        do {
            return try department(ofReachable: record)
        } catch WorkflowError.notFound(let message) {
            validator.reject(field, message)
            return nil
        }
    }

    /// The record of an external reference behind its kind, `ticket tickets:12`; nil where there is none, which the
    /// validator then knows.
    func record(called text: String, _ validator: inout Validator) throws -> RecordReference? {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            switch RecordKind(rawValue: parts[0]) {
            case .ticket: if let id = try writer.ticket(externalReference: parts[1]) { return .ticket(id) }
            case .deal: if let id = try writer.deal(externalReference: parts[1]) { return .deal(id) }
            case .account: if let id = try writer.account(externalReference: parts[1]) { return .account(id) }
            case .checklist, .followUp, .request, nil: break
            }
        }
        validator.reject(
            "record", "there is no “\(text)”; import tickets, deals and accounts before what belongs to them")
        return nil
    }

    /// The department that something new belongs to: the one that is named, else the first of the others, else that of
    /// whoever asks, else the first there is; refuses one that whoever asks does not reach.
    func department(_ named: DepartmentID?, else others: DepartmentID?...) throws -> DepartmentID {
        let found =
            try named ?? others.lazy.compactMap { $0 }.first ?? principal.department
            ?? configuration.departments.keys.min()
        guard let found else {
            throw WorkflowError.invalid("department", "there is none yet; add one with “belay department add”")
        }
        try requireReach(found, or: "You may do that in your own department only.")
        return found
    }

    /// What the engine knows of something that belongs to a ticket, deal or account: its own, and who answers for the
    /// account, what is spoken there and what it is about.
    func recordState(_ own: RecordState, belongingTo record: RecordReference?) throws -> RecordState {
        guard let record, [.ticket, .deal, .account].contains(record.kind) else { return own }
        let linked = try recordState(record)
        var state = own
        state.accountOwner = linked.accountOwner
        state.language = linked.language
        state.region = linked.region
        state.topics = linked.topics
        return state
    }

    /// What conditions may ask about the record that something belongs to.
    func addFacts(of record: RecordReference?, to facts: inout RecordFacts) throws {
        guard let record else { return }
        switch record.kind {
        case .ticket:
            guard let ticket = try writer.ticket(TicketID(record.number)) else { return }
            facts[.priority] = .text(ticket.priority.rawValue)
            if let account = try ticket.account.flatMap(writer.account) { Self.add(account, to: &facts) }
        case .deal:
            guard let deal = try writer.deal(DealID(record.number)) else { return }
            if let account = try deal.account.flatMap(writer.account) { Self.add(account, to: &facts) }
        case .account:
            if let account = try writer.account(AccountID(record.number)) { Self.add(account, to: &facts) }
        case .checklist, .followUp, .request: break
        }
    }
}
