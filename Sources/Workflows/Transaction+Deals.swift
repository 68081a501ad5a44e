import BusinessTime
import Model
import Storage
import Triggers

extension Transaction {
    /// Writes a changed deal with its event and what else follows; where nothing changed, nothing is written.
    @discardableResult
    func store(_ changed: Deal, replacing earlier: Deal, by actor: Actor) throws -> Deal {
        var deal = changed
        if deal.stage != earlier.stage || deal.pipeline != earlier.pipeline { deal.stageEnteredAt = now }
        if deal.outcome != earlier.outcome { deal.closedAt = deal.outcome == .open ? nil : now }
        let changes = Self.changes(from: earlier, to: deal)
        guard !changes.isEmpty else { return earlier }
        deal.lastActivityAt = now
        try writer.update(deal)
        deal.version += 1
        try writer.append(
            EventDraft(kind: .dealChanged, subject: Subject(.deal(deal.id)), actor: actor, at: now, changes: changes))
        if deal.outcome != .open, earlier.outcome == .open { try closeCases(on: .deal(deal.id)) }
        try askedChanged(
            about: .deal(deal.id), changes.filter { ["value", "discount"].contains($0.field) }, by: actor)
        var facts = try facts(of: deal)
        try noteEarlier(earlier, in: &facts)
        note(Occurrence(event: .dealChanged, facts: facts, message: nil, moment: nil, actor: actor))
        return deal
    }

    /// Writes a changed account with its event and what else follows; where nothing changed, nothing is written.
    @discardableResult
    func store(_ account: Account, replacing earlier: Account, by actor: Actor) throws -> Account {
        let changes = Self.changes(from: earlier, to: account)
        guard !changes.isEmpty else { return earlier }
        try writer.update(account)
        try writer.append(
            EventDraft(
                kind: .accountChanged, subject: Subject(.account(account.id)), actor: actor, at: now, changes: changes))
        var facts = try facts(of: account)
        try noteEarlier(earlier, in: &facts)
        note(Occurrence(event: .accountChanged, facts: facts, message: nil, moment: nil, actor: actor))
        return account
    }

    /// What changed, field by field, as the audit trail says it.
    static func changes(from earlier: Deal?, to deal: Deal) -> [FieldChange] {
        FieldChange.between(earlier, deal) { deal in
            [
                ("name", deal.name), ("account", deal.account?.description), ("pipeline", deal.pipeline),
                ("stage", deal.stage), ("value", deal.value?.description), ("owner", deal.owner?.description),
                ("department", deal.department.description), ("discount", deal.discount.map { "\($0)" }),
                ("expected close", deal.expectedClose?.description), ("outcome", deal.outcome.rawValue),
            ]
        }
    }

    /// What changed, field by field, as the audit trail says it.
    static func changes(from earlier: Account?, to account: Account) -> [FieldChange] {
        FieldChange.between(earlier, account) { account in
            [
                ("name", account.name), ("tier", account.tier.rawValue), ("region", account.region),
                ("language", account.language), ("annual value", account.annualValue?.description),
                ("renewal", account.renewal?.description), ("owner", account.owner?.description),
                ("health", account.health.map(String.init)), ("department", account.department?.description),
            ]
        }
    }
}
