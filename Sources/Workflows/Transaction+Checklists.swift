import BusinessTime
import Model
import Notices
import Storage
import Triggers

extension Transaction {
    /// The checklist of that number, where whoever asks may change it: in their department, their own, or with an item of
    /// theirs.
    func checklist(_ id: ChecklistID) throws -> Checklist {
        let missing = "There is no checklist \(id)."
        guard let checklist = try writer.checklist(id) else { throw WorkflowError.notFound(missing) }
        if !checklist.concerns(principal.person) { try requireReach(checklist.department, or: missing) }
        return checklist
    }

    /// Stores a new checklist with its event and its deadline, and tells everyone who got an item from somebody else.
    func file(_ new: Checklist) throws -> Checklist {
        var checklist = new
        checklist.id = try writer.insert(checklist)
        try writer.append(
            EventDraft(
                kind: .checklistStarted, subject: Subject(.checklist(checklist.id)), actor: checklist.startedBy,
                at: now,
                changes: Self.changes(from: nil, to: checklist)))
        try schedule(checklist)
        let owners = Set(checklist.items.compactMap(\.owner)).sorted()
        try tell(owners.filter { checklist.startedBy != .person($0) }, about: checklist)
        note(
            Occurrence(event: .checklistStarted, facts: try facts(of: checklist), actor: checklist.startedBy))
        return checklist
    }

    /// Writes a changed checklist with its event, its deadline, and what else follows; where nothing changed, nothing is
    /// written.
    @discardableResult
    func store(_ changed: Checklist, replacing earlier: Checklist, by actor: Actor) throws -> Checklist {
        guard changed != earlier else { return earlier }
        var checklist = changed
        let isDone = !checklist.items.contains { $0.state == .open }
        checklist.finishedAt = isDone ? earlier.finishedAt ?? now : nil
        try writer.update(checklist)
        checklist.version += 1
        let failed = zip(earlier.items, checklist.items).filter { $0.state != .failed && $1.state == .failed }.map(\.1)
        let changes = Self.changes(from: earlier, to: checklist)
        try writer.append(
            EventDraft(
                kind: failed.isEmpty ? .checklistChanged : .checklistItemFailed,
                subject: Subject(.checklist(checklist.id)), actor: actor, at: now, changes: changes))
        try schedule(checklist)
        let before = try facts(of: earlier)
        var facts = try facts(of: checklist)
        for field in [Field.subject, .status, .owner] where before[field] != facts[field] {
            facts.note(field, was: before[field])
        }
        note(Occurrence(event: .checklistChanged, facts: facts, actor: actor))
        for item in failed {
            note(
                Occurrence(
                    event: .checklistItemFailed, facts: try self.facts(of: checklist, item: item), actor: actor,
                    reason: "“\(item.title)” failed: \(item.note ?? "nobody said why")"))
        }
        if isDone, earlier.finishedAt == nil { try finish(checklist, by: actor) }
        return checklist
    }

    /// No item is open any more. Cases about the checklist are over with it, unless one of its items failed.
    private func finish(_ checklist: Checklist, by actor: Actor) throws {
        let summary = [ChecklistItemState.done, .failed, .skipped].compactMap { state in
            let count = checklist.count(state)
            return count == 0 ? nil : "\(count) \(state.rawValue)"
        }.joined(separator: ", ")
        try writer.append(
            EventDraft(
                kind: .checklistFinished, subject: Subject(.checklist(checklist.id)), actor: actor, at: now,
                changes: [FieldChange(field: "items", after: summary)]))
        if checklist.count(.failed) == 0 { try closeCases(on: .checklist(checklist.id)) }
        note(
            Occurrence(
                event: .checklistFinished, facts: try facts(of: checklist), actor: actor,
                reason: "“\(checklist.name)” is finished: \(summary)"))
    }

    /// An item of a checklist is overdue: says so once for each.
    func checklistCame(_ id: ChecklistID) throws {
        guard let earlier = try writer.checklist(id) else { return }
        var checklist = earlier
        var overdue: [ChecklistItem] = []
        for index in checklist.items.indices where checklist.items[index].nextMoment.map({ $0 <= now }) == true {
            checklist.items[index].isToldOverdue = true
            overdue.append(checklist.items[index])
        }
        if !overdue.isEmpty {
            try writer.update(checklist)
            checklist.version += 1
        }
        try schedule(checklist)
        for item in overdue { try tellOverdue(item, of: checklist) }
    }

    private func tellOverdue(_ item: ChecklistItem, of checklist: Checklist) throws {
        let due = item.dueAt?.description ?? ""
        try writer.append(
            EventDraft(
                kind: .checklistItemOverdue, subject: Subject(.checklist(checklist.id)), actor: .system, at: now,
                changes: [FieldChange(field: "item", after: item.title), FieldChange(field: "due", after: due)]))
        var audience: [AudienceMember] = item.owner.map { [.person($0)] } ?? []
        audience.append(checklist.owner == nil && item.owner == nil ? .manager : .assignee)
        try tell(
            NoticeOrder(
                template: "item-overdue", audience: audience, record: .checklist(checklist.id),
                details: ["item": item.title, "due": due]))
        note(
            Occurrence(
                event: .checklistItemOverdue, facts: try facts(of: checklist, item: item), actor: .system,
                reason: "“\(item.title)” was due at \(due.prefix(16).replacing("T", with: " ")) UTC and is not done"))
    }

    /// Tells people that items of a checklist are theirs.
    func tell(_ owners: [PersonID], about checklist: Checklist) throws {
        for owner in owners {
            try tell(
                NoticeOrder(
                    template: "items-assigned", audience: [.person(owner)], record: .checklist(checklist.id)))
        }
    }

    /// Sets when an item is next overdue.
    func schedule(_ checklist: Checklist) throws {
        if let next = checklist.nextMoment {
            try writer.set(Deadline(key: .checklist(checklist.id), due: next))
        } else {
            try writer.clear(.checklist(checklist.id))
        }
    }

    /// A checklist as the triggers' conditions see it, or one of its items.
    func facts(of checklist: Checklist, item: ChecklistItem? = nil) throws -> RecordFacts {
        let configuration = try configuration
        var facts = RecordFacts(record: .checklist(checklist.id), department: checklist.department)
        facts[.subject] = .text(checklist.name)
        facts[.status] = .text(checklist.status)
        if let department = configuration.departments[checklist.department] {
            facts[.department] = .text(department.name)
        }
        if let owner = (item?.owner ?? checklist.owner).flatMap({ configuration.people[$0] }) {
            facts[.owner] = .text(owner.email)
        }
        if let template = checklist.template.flatMap({ configuration.checklistTemplates[$0] }) {
            facts[.template] = .text(template.name)
        }
        if let item { facts[.item] = .text(item.title) }
        try addFacts(of: checklist.record, to: &facts)
        return facts
    }

    /// What changed, field by field, as the audit trail says it.
    static func changes(from earlier: Checklist?, to checklist: Checklist) -> [FieldChange] {
        FieldChange.between(earlier, checklist) { checklist in
            var fields: [(name: String, value: String?)] = [
                ("name", checklist.name), ("record", checklist.record?.description),
                ("department", checklist.department.description), ("owner", checklist.owner?.description),
                ("status", checklist.status),
            ]
            for (index, item) in checklist.items.enumerated() {
                let name = "item \(index + 1)"
                fields += [
                    (name, "\(item.title): \(item.state.rawValue)"), ("\(name) owner", item.owner?.description),
                    ("\(name) due", item.dueAt?.description), ("\(name) note", item.note),
                ]
            }
            return fields
        }
    }
}

extension Checklist {
    /// Whether it is a person's own, or has an item of theirs.
    func concerns(_ person: PersonID?) -> Bool {
        guard let person else { return false }
        return owner == person || items.contains { $0.owner == person }
    }
}
