import Escalation
package import Model

extension CaseOutlook {
    /// What happens next to a case, as the rules are now; nil where it has ended. `definition` is the version that the case
    /// keeps, `worth` the value of its record, where whoever decides depends on it.
    package init?(
        _ value: Case, definition: EscalationDefinition?, configuration: Configuration, worth: Money? = nil
    ) {
        let facts = CaseFacts(outlookOf: value, configuration: configuration, worth: worth)
        guard let found = CaseMachine.outlook(of: value, definition: definition, facts: facts) else { return nil }
        self = found
    }
}

extension Case {
    /// Whether it stays with whoever has it once its step's time is up, because nobody is above them.
    func staysPut(definition: EscalationDefinition?, configuration: Configuration, worth: Money? = nil) -> Bool {
        CaseMachine.staysPut(
            self, definition: definition,
            facts: CaseFacts(outlookOf: self, configuration: configuration, worth: worth))
    }
}

extension CaseFacts {
    /// What a look ahead needs: who holds how much changes whom a case goes to, but not whether it goes.
    init(outlookOf value: Case, configuration: Configuration, worth: Money?) {
        self.init(
            configuration: configuration, routing: RoutingFacts(),
            record: RecordState(reference: value.record, department: value.department, value: worth))
    }
}
