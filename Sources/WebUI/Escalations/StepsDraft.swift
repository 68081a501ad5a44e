import HTTPServer
import Model

/// The steps of an escalation as a form has them, and what its buttons make of them before anything is saved.
struct StepsDraft: Equatable, Sendable {
    /// What a button does.
    enum Change: Equatable, Sendable {
        /// All of it is saved.
        case save
        /// Nothing but to look at it anew.
        case draw
        case add
        case remove(Int)
        case up(Int)
        case down(Int)

        /// What a button sends: `save`, `draw`, `add`, `remove-2`, `up-2`, `down-2`. Anything else draws anew, which does
        /// no harm.
        init(_ text: String) {
            let parts = text.split(separator: "-", maxSplits: 1).map(String.init)
            let number =
                parts.count == 2 ? Int(parts[1]).flatMap { (1...StepsDraft.most).contains($0) ? $0 : nil } : nil
            switch (parts.first, number) {
            case ("save", nil) where parts.count == 1: self = .save
            case ("add", nil) where parts.count == 1: self = .add
            case ("remove", let number?): self = .remove(number)
            case ("up", let number?): self = .up(number)
            case ("down", let number?): self = .down(number)
            default: self = .draw
            }
        }

        /// The key of what is told when it was done.
        var note: String {
            switch self {
            case .save: "done.saved"
            case .draw: "steps.drawn"
            case .add: "steps.added"
            case .remove: "steps.removed"
            case .up, .down: "steps.moved"
            }
        }
    }

    static let most = 100

    var steps: [StepDraft]
    /// The version that the form was made from.
    var version: Int?
    /// Whether nobody has changed anything yet.
    var isAsStored: Bool

    /// The steps as they are stored, numbered from 1.
    init(_ definition: EscalationDefinition) {
        version = definition.version
        isAsStored = true
        let numbers = Dictionary(
            definition.steps.enumerated().map { ($1.sequence, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        steps = definition.steps.map { step in
            var draft = StepDraft(step)
            // A step that there is not keeps its number, so that whoever mends it sees which one it was.
            draft.renumber { numbers[$0] ?? $0 }
            return draft
        }
    }

    /// The steps that a form has.
    init(_ fields: Parameters) {
        version = fields["version"].flatMap { Int($0) }
        isAsStored = false
        let count = fields["steps"].flatMap { Int($0) } ?? 0
        steps = count < 1 ? [] : (1...min(count, Self.most)).map { StepDraft(fields, number: $0) }
    }

    /// Does what a button says; nothing where it names a step that there is not.
    mutating func apply(_ change: Change) {
        switch change {
        case .save, .draw: break
        case .add: add()
        case .remove(let number): remove(number)
        case .up(let number): swap(number - 1, number)
        case .down(let number): swap(number, number + 1)
        }
    }

    /// A step more at the end; an approval of the one before that ended goes on to it.
    private mutating func add() {
        guard steps.count < Self.most else { return }
        if let last = steps.indices.last, steps[last].approval.isEmpty {
            steps[last].approval = String(steps.count + 1)
        }
        steps.append(StepDraft())
    }

    /// Takes a step out; what led to it leads where an approval of it led.
    private mutating func remove(_ number: Int) {
        guard steps.indices.contains(number - 1) else { return }
        let next = Int(steps.remove(at: number - 1).approval)
        for index in steps.indices {
            steps[index].renumber { target in
                guard let target = target == number ? next : target, target != number else { return nil }
                let new = target > number ? target - 1 : target
                return new == index + 1 ? nil : new
            }
        }
    }

    /// Lets two neighbours change places; what led to either still does.
    private mutating func swap(_ first: Int, _ second: Int) {
        guard first >= 1, second <= steps.count else { return }
        steps.swapAt(first - 1, second - 1)
        for index in steps.indices {
            steps[index].renumber { $0 == first ? second : $0 == second ? first : $0 }
        }
    }

    /// What is drawn of them.
    var stations: [StepGraph.Station] {
        steps.enumerated().map { index, step in
            let asks = Ask(rawValue: step.asks) ?? .decision
            var silence: Int?
            if !step.after.isEmpty, case .goto(let target)? = TimeOut.Action(rawValue: step.then) { silence = target }
            func exit(_ text: String) -> StepGraph.Exit { Int(text).map { .step($0) } ?? .ends }
            let canReject = asks == .decision || (asks == .acknowledgement && !step.rejection.isEmpty)
            return StepGraph.Station(
                number: index + 1, approval: exit(step.approval), rejection: canReject ? exit(step.rejection) : nil,
                silence: silence)
        }
    }
}
