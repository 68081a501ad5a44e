import BusinessTime
import Model

/// A case while something happens to it: the case as it has become so far, the facts as the effects so far make them,
/// and those effects. Thrown away where it is refused, so that nothing happens by halves.
struct CaseRun {
    /// The case as it has become.
    var current: Case
    /// The escalation, in the version that the case began with.
    let definition: EscalationDefinition
    /// The facts, with the effects so far already in them.
    var facts: CaseFacts
    /// When.
    let now: Instant
    /// Who makes it happen.
    let actor: Actor
    /// What was said to it just now, or what silence counted as; nil where nothing was.
    var answer: Answer?
    /// What is to be done so far.
    private(set) var effects: [Effect] = []

    /// A case to which nothing has happened yet. What it takes of its holder's capacity counts as free, since it may
    /// well stay with them.
    init(_ case: Case, definition: EscalationDefinition, facts: CaseFacts, now: Instant, actor: Actor) {
        current = `case`
        self.definition = definition
        self.facts = facts
        self.now = now
        self.actor = actor
        if `case`.status.isOpen, `case`.entries > 0, `case`.waiting == nil,
            let load = facts.routing.openCases[`case`.holder], load > 0
        {
            self.facts.routing.openCases[`case`.holder] = load - 1
        }
    }

    /// The case and its effects.
    var outcome: CaseOutcome { CaseOutcome(case: current, effects: effects) }

    /// Everything that an admin can set.
    var configuration: Configuration { facts.configuration }

    /// How many steps the case may enter, at least 1.
    var bound: Int { min(max(configuration.settings.stepBound, 1), 1000) }

    /// Whether the case has entered too many steps and waits for the manager's last decision. Read from the count of
    /// entries, so a bound that is raised lets the case run on.
    var isHeldAtBound: Bool { current.entries > bound }

    /// The step the case is in.
    func step() throws(CaseRefusal) -> Step { try step(current.step) }

    /// The step of that sequence number.
    func step(_ sequence: Int) throws(CaseRefusal) -> Step {
        guard let step = definition.step(sequence) else {
            throw .missingStep(sequence, escalation: definition.name)
        }
        return step
    }

    /// What the case asks of its holder now.
    func asked(by step: Step) -> Ask { isHeldAtBound ? .decision : step.asks }

    /// Whom a recipient means now.
    func resolve(_ recipient: Recipient, for asks: Ask) throws(CaseRefusal) -> Resolution {
        try RecipientResolver.resolve(
            recipient, for: asks, department: current.department, requester: current.requester, facts: facts, now: now)
    }

    /// Wants something done, once.
    mutating func want(_ effect: Effect) {
        if !effects.contains(effect) { effects.append(effect) }
    }

    /// Adds a line to the timeline.
    mutating func log(_ kind: EventKind, _ text: String) {
        want(.log(CaseEntry(case: current.id, at: now, actor: actor, step: current.step, kind: kind, text: text)))
    }

    /// Tells people something about the case.
    mutating func tell(_ audience: [AudienceMember], _ template: String, _ details: [String: String]) {
        guard !audience.isEmpty else { return }
        want(
            .notify(
                NoticeOrder(
                    template: template, audience: audience, record: current.record, caseID: current.id,
                    isCritical: facts.record.priority == .critical, details: details)))
    }
}
