package import Model

extension CaseMachine {
    /// What happens to a case next if nobody does anything, as far as the facts tell now; nil where it has ended.
    /// Without a definition its step counts as one that says nothing about silence.
    package static func outlook(
        of value: Case, definition: EscalationDefinition?, facts: CaseFacts
    ) -> CaseOutlook? {
        guard let next = value.next else { return nil }
        let step = step(of: value, definition)
        let run = CaseRun(value, definition: definition ?? unknown(value), facts: facts, now: next.at, actor: .system)
        let turn: CaseOutlook.Turn =
            switch next.kind {
            case .silence:
                // Without a definition nobody knows the team.
                definition == nil || run.successor(at: step) != nil
                    ? .silence : .unheard(run.configuration.name(of: value.holder))
            case .reminder: .reminder
            case .phase: .phase
            case .timeOut: run.lapse(of: step)
            }
        return CaseOutlook(at: next.at, turn: turn)
    }

    /// Whether an open case stays with whoever has it once the step's time is up, because nobody is above them.
    package static func staysPut(_ value: Case, definition: EscalationDefinition?, facts: CaseFacts) -> Bool {
        guard value.status.isOpen else { return false }
        let run = CaseRun(
            value, definition: definition ?? unknown(value), facts: facts, now: value.timesOutAt, actor: .system)
        if case .stays = run.lapse(of: step(of: value, definition)) { return true }
        return false
    }

    private static func step(of value: Case, _ definition: EscalationDefinition?) -> Step {
        definition?.step(value.step) ?? Step(sequence: value.step, name: "", recipient: .manager)
    }

    private static func unknown(_ value: Case) -> EscalationDefinition {
        EscalationDefinition(id: value.escalation, version: value.version, name: "", createdAt: value.openedAt)
    }
}

extension CaseRun {
    /// What the step's time-out does, if it comes now.
    fileprivate func lapse(of step: Step) -> CaseOutlook.Turn {
        switch timeOut(of: step).then {
        case .goto where current.entries >= bound: .bound
        case .goto(let target): .step(target)
        case .approve: .approve
        case .reject: .reject
        case .manager:
            nextInLine(at: step)?.turn ?? .stays(waitedFor.map { configuration.name(of: $0) })
        }
    }
}
