import Escalation
import Model
import Storage

extension Transaction {
    private static let safeEscalation = "The manager decides"

    /// Starts a case with the department's manager for a request that no binding answers (ES-11).
    ///
    /// The escalation for it is made when it is first needed, so that whoever looks finds it among the others, and can
    /// change it. It is used even where it is disabled: a request has to be decided by somebody.
    func startWithManager(_ trigger: Trigger) throws -> Case {
        let definition = try managerDecides()
        if let open = try writer.openCase(of: definition.id, on: trigger.record) {
            return try move(open, by: .triggeredAgain(trigger))
        }
        let outcome = try CaseMachine.start(
            id: writer.nextCaseID(), definition: definition, trigger: trigger, binding: nil,
            facts: caseFacts(about: trigger.record), now: now)
        return try write(outcome, replacing: nil, definition: definition)
    }

    private func managerDecides() throws -> EscalationDefinition {
        if let known = try configuration.escalation(named: Self.safeEscalation), !known.steps.isEmpty { return known }
        let name = try configuration.escalation(named: Self.safeEscalation) == nil ? "" : " (requests)"
        var definition = EscalationDefinition(
            id: 0, name: Self.safeEscalation + name,
            text: "Requests that no binding answers: the department's manager decides them.", isEnabled: true,
            createdAt: now, steps: [Step(sequence: 1, name: "The manager decides", recipient: .manager)])
        if let known = try configuration.escalation(named: definition.name) { return known }
        definition.id = try writer.insert(definition)
        try writer.append(
            EventDraft(
                kind: .created, subject: Subject(noun: .escalation, number: definition.id.rawValue), actor: .system,
                at: now, changes: FieldChange.between(nil, definition, fields: AddEscalation.fields)))
        return definition
    }
}
