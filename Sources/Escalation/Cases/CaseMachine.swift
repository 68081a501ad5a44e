package import BusinessTime
package import Model

/// The life of a case: what happens to it, and what is to be done about it.
///
/// A case is a value. Every function here takes one with what the world is like and returns it changed, with the
/// effects for somebody else to perform; it reads no clock and no store. While a case is open, it has one named holder
/// and a moment at which it moves by itself, so that it is never forgotten:
/// - a step that is not answered does what its time-out says;
/// - a step for which everybody is full waits in a queue, with somebody who answers for it, until one of them has room;
/// - a step that finds nobody goes to the department's manager, then to the admins, then to the most senior person left;
/// - a case that has entered more steps than the settings allow stops running: it waits for a last decision by the
///   department's manager, whose approval or rejection ends it whatever the step's gotos say.
package enum CaseMachine {
    /// Opens a case and brings it to its first step. Throws `noSteps`, `missingStep` for a goto that leads nowhere, and
    /// `nobody` where not one person is left who may have it.
    package static func start(
        id: CaseID, definition: EscalationDefinition, trigger: Trigger, binding: BindingID?, facts: CaseFacts,
        now: Instant
    ) throws(CaseRefusal) -> CaseOutcome {
        guard let first = definition.steps.first else { throw .noSteps(escalation: definition.name) }
        if let missing = definition.missingTargets.first {
            throw .missingStep(missing, escalation: definition.name)
        }
        let resolution = try RecipientResolver.resolve(
            first.recipient, for: first.asks, department: trigger.department, requester: trigger.raisedBy,
            facts: facts, now: now)
        let opened = Case(
            id: id, escalation: definition.id, version: definition.version, record: trigger.record,
            department: trigger.department, binding: binding, trigger: trigger.name, reason: trigger.reason,
            requester: trigger.raisedBy, step: first.sequence, holder: resolution.holder,
            candidates: resolution.candidates, because: resolution.because, openedAt: now, enteredAt: now,
            timesOutAt: now, entries: 0)
        var run = CaseRun(opened, definition: definition, facts: facts, now: now, actor: trigger.raisedBy)
        let onward = run.arrive(at: first, with: resolution, as: .caseOpened)
        try run.follow(onward, endingAs: .approved)
        run.schedule()
        return run.outcome
    }

    /// What becomes of a case when something happens. People are refused with a reason; what Belay notices by itself
    /// (a moment, a closed record, a holder who is gone) changes nothing where the case has ended, and never throws
    /// while the definition is the one that the case began with.
    package static func apply(
        _ input: CaseInput, to original: Case, definition: EscalationDefinition, facts: CaseFacts, now: Instant
    ) throws(CaseRefusal) -> CaseOutcome {
        var run = CaseRun(original, definition: definition, facts: facts, now: now, actor: input.actor)
        switch input {
        case .voterGone(let person): try run.replaceVoter(person)
        case .roomFreed: try run.leaveQueue()
        case .askedChanged(let what, _): try run.voidApprovals(because: what)
        case .cameTo(let phase, let person): try run.come(to: phase, by: person)
        case .migrated(let step, _): try run.migrate(to: step)
        case .triggeredAgain(let trigger): try run.join(trigger)
        case .decided(let decision, let person, let comment): try run.decide(decision, by: person, comment: comment)
        case .withdrawn(let actor, let comment): try run.withdraw(by: actor, comment: comment)
        case .corrected(let actor, let comment): try run.correct(by: actor, comment: comment)
        case .recordClosed: run.closeWithRecord()
        case .momentCame:
            do throws(CaseRefusal) {
                try run.momentCame()
            } catch .nobody(let because) {
                run = CaseRun(original, definition: definition, facts: facts, now: now, actor: .system)
                run.stay(because: because)
            }
        case .recipientGone:
            do throws(CaseRefusal) {
                try run.replaceHolder()
            } catch .nobody {
                return CaseOutcome(case: original, effects: [])
            }
        }
        run.schedule()
        return run.outcome
    }
}

extension CaseInput {
    /// Who makes it happen.
    fileprivate var actor: Actor {
        switch self {
        case .triggeredAgain(let trigger): trigger.raisedBy
        case .decided(_, let person, _): .person(person)
        case .withdrawn(let actor, _), .corrected(let actor, _), .askedChanged(_, let actor), .migrated(_, let actor):
            actor
        case .cameTo(_, let person): .person(person)
        case .momentCame, .recordClosed, .recipientGone, .voterGone, .roomFreed: .system
        }
    }
}
