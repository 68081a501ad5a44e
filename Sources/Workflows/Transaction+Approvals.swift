import Escalation
import Model
import Storage

extension Transaction {
    /// What was asked about a record changed: open cases void the approvals that were given, and what was approved before
    /// is asked again (AP-6). Nothing where there is no change.
    func askedChanged(about record: RecordReference, _ changes: [FieldChange], by actor: Actor) throws {
        guard !changes.isEmpty else { return }
        let what = changes.map { change in
            "\(change.field): \(change.before ?? "none") → \(change.after ?? "none")"
        }.joined(separator: ", ")
        var newest: [EscalationID: Case] = [:]
        var query = CaseQuery(record: record, onlyOpen: false, limit: 100)
        repeat {
            let page = try writer.cases(query)
            for found in page.items where newest[found.escalation] == nil { newest[found.escalation] = found }
            query.before = page.next
        } while query.before != nil
        for found in newest.values.sorted(by: { $0.id < $1.id }) {
            if found.status.isOpen {
                try move(found, by: .askedChanged(what, by: actor))
            } else if found.status == .approved, found.votes.contains(where: { $0.answer == .approved }) {
                try askAgain(found, because: what, by: actor)
            }
        }
    }

    /// Starts an escalation anew on a record whose approval no longer holds.
    private func askAgain(_ approved: Case, because what: String, by actor: Actor) throws {
        guard let definition = try configuration.escalations[approved.escalation], definition.isEnabled else { return }
        let trigger = Trigger(
            definition: nil, name: approved.trigger, event: .manual, record: approved.record,
            department: try recordState(approved.record).department, at: now,
            reason: "What case \(approved.id) approved changed (\(what))", raisedBy: actor)
        let outcome = try CaseMachine.start(
            id: writer.nextCaseID(), definition: definition, trigger: trigger, binding: approved.binding,
            facts: caseFacts(about: approved.record), now: now)
        try write(outcome, replacing: nil, definition: definition)
    }
}
