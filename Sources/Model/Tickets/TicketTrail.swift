package import BusinessTime

/// What a ticket went through, as far as triggers ask: read from its events, so that imported history counts as well.
package struct TicketTrail: Hashable, Sendable {
    /// Since when nobody is assigned; nil while somebody is.
    package var unassignedSince: Instant?
    /// When one of us last did something to it, or it was opened.
    package var touchedAt: Instant
    /// When it went from one person to another.
    package var handovers: [Instant] = []
    /// When it was opened again after it had been solved.
    package var reopenings: [Instant] = []
    /// The departments that it was in, each once.
    package var departments: [DepartmentID] = []
    private var assignee: String?
    private var status: TicketStatus = .new

    /// A ticket that was just opened, with or without an assignee.
    package init(openedAt: Instant, isAssigned: Bool, department: DepartmentID) {
        touchedAt = openedAt
        unassignedSince = isAssigned ? nil : openedAt
        departments = [department]
    }

    /// What these events of one ticket, the oldest first, make of it; nil where its opening is not among them.
    package init?(_ events: some Sequence<EventDraft>) {
        var trail: TicketTrail?
        for event in events {
            if event.kind == .ticketOpened { trail = TicketTrail(openedBy: event) } else { trail?.note(event) }
        }
        guard let trail else { return nil }
        self = trail
    }

    private init(openedBy event: EventDraft) {
        touchedAt = event.at
        unassignedSince = event.at
        follow(event)
    }

    private mutating func note(_ event: EventDraft) {
        switch event.kind {
        case .ticketReplied, .ticketNoted, .ticketChanged:
            switch event.actor {
            case .person, .console: touchedAt = event.at
            case .system, .customer, .incoming: break
            }
            follow(event)
        default: break
        }
    }

    private mutating func follow(_ event: EventDraft) {
        for change in event.changes {
            switch change.field {
            case "assignee":
                if assignee != nil, change.after != nil { handovers.append(event.at) }
                assignee = change.after
                unassignedSince = assignee == nil ? unassignedSince ?? event.at : nil
            case "department":
                if let id = change.after.flatMap({ Int64($0) }).map({ DepartmentID($0) }), !departments.contains(id) {
                    departments.append(id)
                }
            case "status":
                guard let now = change.after.flatMap(TicketStatus.init) else { continue }
                if !status.isUnsolved, now.isUnsolved { reopenings.append(event.at) }
                status = now
            default: break
            }
        }
    }
}
