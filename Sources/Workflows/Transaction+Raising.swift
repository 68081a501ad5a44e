import BusinessTime
import Escalation
import Model
import Storage
import Triggers

extension Transaction {
    /// How many rounds of escalations setting off further triggers are followed in one transaction.
    static let depthBound = 4

    /// Notes that something happened; the triggers look at it before the transaction ends.
    func note(_ occurrence: Occurrence) {
        pending.append(PendingOccurrence(occurrence: occurrence, depth: depth))
    }

    /// Lets the triggers look at all that happened, and at all that happens by what they start.
    func finish() throws {
        repeat {
            try detectPending()
            try serveQueues()
        } while !pending.isEmpty
        try setWatches()
    }

    private func detectPending() throws {
        while !pending.isEmpty {
            let next = pending.removeFirst()
            guard next.depth < Self.depthBound else { continue }
            depth = next.depth + 1
            defer { depth = 0 }
            _ = try raise(next.occurrence)
        }
    }

    /// Tells an account's own triggers of something urgent about one of its tickets, where any asks for that.
    private func concernAccount(_ occurrence: Occurrence) throws {
        let facts = occurrence.facts
        guard facts.record.kind == .ticket, occurrence.concerning == nil, try snapshot.triggers.watchesUrgency,
            occurrence.event == .ticketOpened || facts.before(.priority) != nil,
            let account = try writer.ticket(TicketID(facts.record.number))?.account.flatMap(writer.account)
        else { return }
        var concerned = occurrence
        concerned.facts.record = .account(account.id)
        concerned.facts.department = try department(of: account)
        concerned.concerning = facts.record
        note(concerned)
    }

    /// Lets the triggers look at something that happened; returns those that started a case or added to one.
    func raise(_ occurrence: Occurrence) throws -> [(trigger: Trigger, started: Case)] {
        try watch(occurrence)
        var occurrence = occurrence
        try lookUp(for: &occurrence)
        let detection = try snapshot.triggers.detect(occurrence, now: now, explaining: recorder != nil)
        recorder?.note(occurrence, detection, at: now)
        var started: [(trigger: Trigger, started: Case)] = []
        for trigger in detection.fired where try isLetThrough(trigger) {
            if let value = try raise(trigger) { started.append((trigger, value)) }
        }
        if !detection.standing.isEmpty { try settle(detection.standing, of: occurrence.facts.record) }
        try concernAccount(occurrence)
        return started
    }

    /// Whether the definition's cooldown and daily cap let the trigger through; counts it either way.
    private func isLetThrough(_ trigger: Trigger) throws -> Bool {
        guard let id = trigger.definition,
            let definition = try configuration.triggers.first(where: { $0.id == id })
        else { return true }
        guard definition.isCounted else { return true }
        let lastFired = definition.cooldown == nil ? nil : try writer.lastFired(id, record: trigger.record)
        let firedToday = definition.dailyCap == nil ? 0 : try writer.counts(id, at: now).fired
        let verdict = NoiseGuard.judge(definition, lastFired: lastFired, firedToday: firedToday, now: now)
        let isHeldBack = verdict != .let
        try writer.count(id, record: trigger.record, heldBack: isHeldBack, at: now)
        if let why = verdict.text { recorder?.note(trigger, heldBack: why) }
        return !isHeldBack
    }

    /// A trigger fired: finds the binding that answers it, and starts its escalation or adds to the case that runs.
    ///
    /// Returns the case; nil where no binding answers.
    @discardableResult
    func raise(_ trigger: Trigger) throws -> Case? {
        let match = BindingMatcher.match(trigger, configuration: try configuration)
        recorder?.note(trigger, match)
        try writer.append(
            EventDraft(
                kind: .triggerFired, subject: Subject(trigger.record), actor: trigger.raisedBy, at: now,
                changes: Self.changes(for: trigger, match)))
        guard let binding = match.chosen, let definition = try configuration.escalations[binding.escalation] else {
            return nil
        }
        return try begin(definition, by: trigger, match: match)
    }

    /// Starts an escalation's case, or adds the trigger to the one that runs; `match` is how its binding was found, nil where
    /// it needed none.
    func begin(_ definition: EscalationDefinition, by trigger: Trigger, match: BindingMatch?) throws -> Case {
        if let open = try writer.openCase(of: definition.id, on: trigger.record) {
            let joined = try move(open, by: .triggeredAgain(trigger))
            if let match { try writer.saveMatches(Self.matches(match, trigger: joined.triggers), of: joined.id) }
            return joined
        }
        let outcome = try CaseMachine.start(
            id: writer.nextCaseID(), definition: definition, trigger: trigger, binding: match?.chosen?.id,
            facts: caseFacts(about: trigger.record), now: now)
        let started = try write(outcome, replacing: nil, definition: definition)
        if let match { try writer.saveMatches(Self.matches(match, trigger: 1), of: started.id) }
        return started
    }

    private static func matches(_ match: BindingMatch, trigger: Int) -> [CaseMatch] {
        match.considered.map {
            CaseMatch(trigger: trigger, binding: $0.binding, matched: $0.matched, why: $0.why)
        }
    }

    /// What the audit trail says of a trigger: its reason, and every binding that was considered with why (ES-4).
    private static func changes(for trigger: Trigger, _ match: BindingMatch) -> [FieldChange] {
        var changes = [
            FieldChange(field: "trigger", after: trigger.name),
            FieldChange(field: "event", after: trigger.event.rawValue),
            FieldChange(field: "reason", after: trigger.reason),
        ]
        if !trigger.evidence.isEmpty {
            changes.append(FieldChange(field: "evidence", after: trigger.evidence.joined(separator: " · ")))
        }
        for considered in match.considered {
            changes.append(FieldChange(field: "binding \(considered.binding)", after: considered.why))
        }
        return changes
    }
}
