import Model

extension CaseRun {
    /// Does one thing that a step does on entry, where it changes anything.
    mutating func perform(_ action: StepAction) {
        switch action {
        case .reassign: reassign()
        case .raisePriority(let priority):
            guard let ticket, let before = facts.record.priority, before < priority else { return }
            facts.record.priority = priority
            want(.raisePriority(ticket, priority))
        case .raiseTier(let tier):
            guard let ticket, let before = facts.record.tier, before < tier else { return }
            facts.record.tier = tier
            want(.raiseTier(ticket, tier))
        case .tag(let tag):
            if let ticket { want(.addTag(ticket, tag)) }
        case .notify(let member, let template):
            guard let step = definition.step(current.step) else { return }
            tell(named(member), template, details(of: step))
        }
    }

    /// Makes the holder the record's assignee or owner.
    private mutating func reassign() {
        guard facts.record.assignee != current.holder else { return }
        facts.record.assignee = current.holder
        want(.assign(current.record, current.holder, because: current.because))
    }

    /// Where a step makes its person the assignee, a new holder becomes it too.
    mutating func reassign(after step: Step) {
        if !isHeldAtBound, step.actions.contains(.reassign) { reassign() }
    }

    /// The holder and the candidates by name, as they are at this step; a later step may have others when the notices
    /// are written.
    private func named(_ member: AudienceMember) -> [AudienceMember] {
        switch member {
        case .holder: [.person(current.holder)]
        case .candidates: current.candidates.map(AudienceMember.person)
        default: [member]
        }
    }

    private var ticket: TicketID? {
        current.record.kind == .ticket ? TicketID(current.record.number) : nil
    }
}
