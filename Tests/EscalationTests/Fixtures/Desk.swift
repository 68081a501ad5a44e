import BusinessTime
import Escalation
import Model

/// One case on its way, with the company around it and a clock that a test moves.
struct Desk {
    var company: Company { didSet { facts = company.facts } }
    private(set) var facts: CaseFacts
    let definition: EscalationDefinition
    var now = monday
    private(set) var current: Case
    private(set) var effects: [Effect]

    /// Opens a case.
    init(
        _ steps: [Step], company: Company = Company(), requester: Actor = .system,
        record: RecordReference = .ticket(12)
    ) throws(CaseRefusal) {
        var company = company
        company.record.reference = record
        self.company = company
        facts = company.facts
        definition = .fixture(steps)
        let outcome = try CaseMachine.start(
            id: 1, definition: definition, trigger: .fixture(record: record, by: requester), binding: 3,
            facts: facts, now: monday)
        current = outcome.case
        effects = outcome.effects
    }

    /// Lets something happen, so long after what happened before it.
    @discardableResult
    mutating func apply(_ input: CaseInput, after wait: Duration = .zero) throws(CaseRefusal) -> [Effect] {
        now = now.advanced(by: wait)
        let outcome = try CaseMachine.apply(
            input, to: current, definition: definition, facts: facts, now: now)
        current = outcome.case
        effects = outcome.effects
        return effects
    }

    /// Lets somebody decide.
    @discardableResult
    mutating func decide(
        _ decision: Decision, by person: PersonID, comment: String = ""
    ) throws(CaseRefusal) -> [Effect] {
        try apply(.decided(decision, by: person, comment: comment))
    }

    /// Jumps to the case's next moment.
    @discardableResult
    mutating func sleepUntilDue() throws(CaseRefusal) -> [Effect] {
        if let next = current.next { now = max(now, next.at) }
        return try apply(.momentCame)
    }

    /// What the timeline got by what happened last.
    var log: [String] { effects.entries.map(\.text) }
    /// The kinds of what the timeline got by what happened last.
    var kinds: [EventKind] { effects.entries.map(\.kind) }
    /// What is told because of what happened last.
    var notices: [NoticeOrder] { effects.notices }
}

extension [Effect] {
    var entries: [CaseEntry] { compactMap { if case .log(let entry) = $0 { entry } else { nil } } }
    var notices: [NoticeOrder] { compactMap { if case .notify(let order) = $0 { order } else { nil } } }
}
