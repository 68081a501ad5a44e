import BusinessTime
import Model
import Notices
import Storage
import Triggers

extension Transaction {
    /// The follow-up of that number, where whoever asks may change it: in their department, or their own.
    func followUp(_ id: FollowUpID) throws -> FollowUp {
        let missing = "There is no follow-up \(id)."
        guard let followUp = try writer.followUp(id) else { throw WorkflowError.notFound(missing) }
        if principal.person != followUp.owner { try requireReach(followUp.department, or: missing) }
        return followUp
    }

    /// Stores a new follow-up with its event and its deadline; tells its owner where somebody else made it.
    func file(_ new: FollowUp) throws -> FollowUp {
        var followUp = new
        followUp.id = try writer.insert(followUp)
        try writer.append(
            EventDraft(
                kind: .followUpAdded, subject: Subject(.followUp(followUp.id)), actor: followUp.createdBy, at: now,
                changes: Self.changes(from: nil, to: followUp)))
        try schedule(followUp)
        if case .person(let maker) = followUp.createdBy, maker != followUp.owner { try tellOwner(of: followUp) }
        note(
            Occurrence(event: .followUpAdded, facts: try facts(of: followUp), actor: followUp.createdBy))
        return followUp
    }

    /// Writes a changed follow-up with its event, its deadline and what the triggers see; where nothing changed, nothing is
    /// written. `reason` says in a sentence why what happened may matter.
    @discardableResult
    func store(
        _ changed: FollowUp, replacing earlier: FollowUp, by actor: Actor, as kind: EventKind = .followUpChanged,
        saying words: String? = nil, reason: String? = nil, announcing: Bool = true
    ) throws -> FollowUp {
        guard changed != earlier else { return earlier }
        var followUp = changed
        if !followUp.status.isOpen { followUp.closedAt = earlier.closedAt ?? now }
        try writer.update(followUp)
        followUp.version += 1
        try writer.append(
            EventDraft(
                kind: kind, subject: Subject(.followUp(followUp.id)), actor: actor, at: now,
                changes: Self.changes(from: earlier, to: followUp)
                    + (words.map { [FieldChange(field: "comment", after: $0)] } ?? [])))
        try schedule(followUp)
        if announcing, followUp.owner != earlier.owner, actor != .person(followUp.owner) { try tellOwner(of: followUp) }
        // A follow-up that was given up is what a case about it is for.
        if [.done, .cancelled].contains(followUp.status) { try closeCases(on: .followUp(followUp.id)) }
        var facts = try facts(of: followUp)
        let before = try self.facts(of: earlier)
        for field in [Field.subject, .status, .owner, .attempts, .reschedules] where before[field] != facts[field] {
            facts.note(field, was: before[field])
        }
        note(Occurrence(event: kind, facts: facts, actor: actor, reason: reason))
        return followUp
    }

    /// Closes a follow-up, and makes the next of its series unless that ends with it.
    func close(
        _ earlier: FollowUp, as status: FollowUpStatus, note: String, by actor: Actor, continuing: Bool = true,
        _ change: (inout FollowUp) -> Void = { _ in }
    ) throws -> (closed: FollowUp, next: FollowUp?) {
        var followUp = earlier
        followUp.status = status
        followUp.closingNote = note.isEmpty ? nil : note
        change(&followUp)
        let kind: EventKind = status == .noReply ? .followUpUnanswered : .followUpClosed
        let closed = try store(
            followUp, replacing: earlier, by: actor, as: kind,
            reason: status == .noReply ? Self.unanswered(followUp) : nil)
        return (closed, continuing ? try continueSeries(after: closed) : nil)
    }

    /// A follow-up is due, or missed: says so once.
    func followUpCame(_ id: FollowUpID) throws {
        guard let earlier = try writer.followUp(id), let moment = earlier.nextMoment, moment <= now else { return }
        var followUp = earlier
        followUp.isTold = true
        let end = followUp.dueAt.advanced(by: followUp.grace)
        // Where the grace passed, too, because Belay was down, “due now” would not be true any more.
        guard end <= now else {
            try store(followUp, replacing: earlier, by: .system, as: .followUpDue)
            try tell(NoticeOrder(template: "follow-up-due", audience: [.assignee], record: .followUp(id)))
            return
        }
        followUp.status = .missed
        followUp.misses += 1
        let due = followUp.dueAt.description.prefix(16).replacing("T", with: " ")
        try store(
            followUp, replacing: earlier, by: .system, as: .followUpMissed,
            reason: "“\(followUp.title)” was due at \(due) UTC and was not done")
        try tell(NoticeOrder(template: "follow-up-missed", audience: [.assignee, .manager], record: .followUp(id)))
    }

    /// A customer wrote on a ticket: what waited for that is done.
    func customerReplied(on ticket: TicketID, _ customer: CustomerID) throws {
        for followUp in try writer.openFollowUps(of: .ticket(ticket)) where followUp.waitsForReply {
            _ = try close(followUp, as: .done, note: "The customer replied.", by: .customer(customer))
        }
    }

    /// What triggers say of attempts without a reply.
    static func unanswered(_ followUp: FollowUp) -> String {
        let attempts = followUp.attempts == 1 ? "1 attempt" : "\(followUp.attempts) attempts"
        return "“\(followUp.title)”: \(attempts) without a reply"
    }

    private func continueSeries(after closed: FollowUp) throws -> FollowUp? {
        guard let series = closed.series, let turn = series.next(after: now) else { return nil }
        let configuration = try configuration
        var owner = closed.owner
        if configuration.people[owner]?.isDisabled != false,
            let manager = configuration.departments[closed.department]?.manager
        {
            owner = manager
        }
        return try file(
            FollowUp(
                id: 0, title: closed.title, note: closed.note, record: closed.record, owner: owner,
                department: closed.department, dueAt: turn.due, grace: closed.grace,
                waitsForReply: closed.waitsForReply,
                series: FollowUpSeries(
                    recurrence: series.recurrence, place: series.place + 1, day: turn.day, previous: closed.id),
                createdAt: now, createdBy: .system))
    }

    /// Sets the deadline of what a follow-up says next.
    func schedule(_ followUp: FollowUp) throws {
        if let next = followUp.nextMoment {
            try writer.set(Deadline(key: .followUp(followUp.id), due: next))
        } else {
            try writer.clear(.followUp(followUp.id))
        }
    }

    private func tellOwner(of followUp: FollowUp) throws {
        try tell(NoticeOrder(template: "assigned", audience: [.assignee], record: .followUp(followUp.id)))
    }

    /// A follow-up as the triggers' conditions see it.
    func facts(of followUp: FollowUp) throws -> RecordFacts {
        let configuration = try configuration
        var facts = RecordFacts(record: .followUp(followUp.id), department: followUp.department)
        facts[.subject] = .text(followUp.title)
        facts[.status] = .text(followUp.status.rawValue)
        facts[.attempts] = .number(Double(followUp.attempts))
        facts[.reschedules] = .number(Double(followUp.reschedules))
        if let department = configuration.departments[followUp.department] {
            facts[.department] = .text(department.name)
        }
        if let owner = configuration.people[followUp.owner] { facts[.owner] = .text(owner.email) }
        try addFacts(of: followUp.record, to: &facts)
        return facts
    }

    /// What changed, field by field, as the audit trail says it.
    static func changes(from earlier: FollowUp?, to followUp: FollowUp) -> [FieldChange] {
        FieldChange.between(earlier, followUp) { followUp in
            [
                ("title", followUp.title), ("note", followUp.note), ("record", followUp.record?.description),
                ("owner", followUp.owner.description), ("department", followUp.department.description),
                ("due", followUp.dueAt.description), ("grace", "\(followUp.grace.components.seconds) s"),
                ("waits for reply", followUp.waitsForReply ? "yes" : nil), ("status", followUp.status.rawValue),
                ("misses", followUp.misses == 0 ? nil : String(followUp.misses)),
                ("attempts", followUp.attempts == 0 ? nil : String(followUp.attempts)),
                ("reschedules", followUp.reschedules == 0 ? nil : String(followUp.reschedules)),
                ("place in series", followUp.series.map { String($0.place) }), ("closing note", followUp.closingNote),
            ]
        }
    }
}
