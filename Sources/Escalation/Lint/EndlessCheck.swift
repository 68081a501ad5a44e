import Model

/// A case that came to a step from which no answer and no silence leads to an end could only be stopped by the bound.
enum EndlessCheck {
    /// One error for all steps that never come to an end.
    static func findings(in definition: EscalationDefinition) -> [LintFinding] {
        let endless = steps(of: definition)
        guard let first = definition.steps.first(where: { endless.contains($0.sequence) }) else { return [] }
        let numbers = endless.sorted().map(String.init).joined(separator: ", ")
        return [
            first.finding(
                .error, nil,
                "never comes to an end, whatever is answered (steps \(numbers)); let an approval, a rejection or a "
                    + "time-out of one of them end it")
        ]
    }

    /// The steps from which no end can be reached, by sequence number.
    static func steps(of definition: EscalationDefinition) -> Set<Int> {
        var ending: Set<Int> = []
        var wasFound = true
        while wasFound {
            wasFound = false
            for step in definition.steps where !ending.contains(step.sequence) {
                let isEnding = step.outcomes.contains { goto in
                    // A step that there is not is another check's business.
                    if case .step(let next) = goto {
                        ending.contains(next) || definition.step(next) == nil
                    } else {
                        true
                    }
                }
                guard isEnding else { continue }
                ending.insert(step.sequence)
                wasFound = true
            }
        }
        return Set(definition.steps.map(\.sequence)).subtracting(ending)
    }
}

extension Step {
    /// Where its answers and its silence lead; a time-out that gives it to somebody else leads nowhere.
    fileprivate var outcomes: [Goto] {
        guard asks != .nothing else { return [approvalGoto] }
        var gotos = [approvalGoto]
        // What asks to be taken can be rejected only where it says what follows.
        if asks == .decision || onRejection != nil { gotos.append(rejectionGoto) }
        switch timeOut?.then {
        case .goto(let step): gotos.append(.step(step))
        case .reject: gotos.append(rejectionGoto)
        case .approve, .manager, nil: break
        }
        return gotos
    }
}
