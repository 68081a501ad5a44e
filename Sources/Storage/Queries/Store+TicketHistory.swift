import BusinessTime
package import Model
import SQLite

extension StoreReader {
    /// What happened to a ticket that its service clocks care about, read from its events.
    package func history(of ticket: TicketID) throws -> TicketHistory {
        var entries: [TicketHistory.Entry] = []
        var criteria: ServiceCriteria?
        for event in try events(of: Subject(noun: .ticket, number: ticket.rawValue), limit: .max) {
            let draft = event.draft
            switch draft.kind {
            case .ticketOpened:
                guard let opened = Self.criteria(draft.changes, changing: nil) else { continue }
                criteria = opened
                entries.append(.init(at: draft.at, what: .opened(opened)))
                if let status = Self.status(draft.changes), status != .new {
                    entries.append(.init(at: draft.at, what: .status(status)))
                }
            case .ticketReplied:
                let isCustomer = if case .customer = draft.actor { true } else { false }
                entries.append(.init(at: draft.at, what: isCustomer ? .customerWrote : .agentReplied))
            case .ticketMerged:
                let waiting = draft.changes.first { $0.field == "waiting since" }?.after.flatMap { Instant($0) }
                if let waiting { Self.insertCustomersWait(since: waiting, into: &entries) }
            case .ticketChanged:
                if let current = criteria, let changed = Self.criteria(draft.changes, changing: current) {
                    criteria = changed
                    entries.append(.init(at: draft.at, what: .criteria(changed)))
                }
                if let status = Self.status(draft.changes) {
                    entries.append(.init(at: draft.at, what: .status(status)))
                }
            default: break
            }
        }
        return TicketHistory(entries: entries)
    }

    /// What a customer asked on a ticket before it was merged waits for an answer here, as if they had asked it here: since
    /// they asked, or since we last wrote here, which did not answer it.
    private static func insertCustomersWait(since moment: Instant, into entries: inout [TicketHistory.Entry]) {
        let earliest = entries.last { $0.what == .agentReplied }?.at ?? entries.first?.at ?? moment
        let at = max(moment, earliest)
        let place = entries.firstIndex { $0.at > at } ?? entries.endIndex
        let status = entries[..<place].reversed().lazy.compactMap { entry in
            if case .status(let status) = entry.what { status } else { nil }
        }.first
        entries.insert(.init(at: at, what: .customerWrote), at: place)
        // A ticket that waited for the customer would have waited no longer.
        if status == .pending || status == .solved {
            entries.insert(.init(at: at, what: .status(.open)), at: place + 1)
        }
    }

    private static func status(_ changes: [FieldChange]) -> TicketStatus? {
        changes.last { $0.field == "status" }?.after.flatMap(TicketStatus.init)
    }

    /// The criteria after some changes; nil where the changes touch none, or say too little where nothing came before.
    private static func criteria(_ changes: [FieldChange], changing earlier: ServiceCriteria?) -> ServiceCriteria? {
        var fields: [String: FieldChange] = [:]
        for change in changes where ["priority", "tier", "department", "category"].contains(change.field) {
            fields[change.field] = change
        }
        if fields.isEmpty { return nil }
        let priority = fields["priority"]?.after.flatMap(Priority.init) ?? earlier?.priority
        let tier = fields["tier"]?.after.flatMap { Int($0) }.flatMap(SupportTier.init) ?? earlier?.tier
        let department =
            fields["department"]?.after.flatMap { Int64($0) }.map { DepartmentID($0) } ?? earlier?.department
        guard let priority, let tier, let department else { return nil }
        let category = fields["category"].map(\.after) ?? earlier?.category
        return ServiceCriteria(priority: priority, tier: tier, department: department, category: category)
    }
}
