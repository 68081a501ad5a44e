import Model

/// A case may come to a step again; then it stops with the manager after so many steps.
enum LoopCheck {
    /// One warning for all steps from which gotos lead back to themselves by way of another; where they never come to an
    /// end, that is an error of its own.
    static func findings(in definition: EscalationDefinition, bound: Int) -> [LintFinding] {
        let endless = EndlessCheck.steps(of: definition)
        let inLoops = definition.steps.filter { step in
            !endless.contains(step.sequence)
                && step.targets.contains { next in
                    next != step.sequence && definition.reachable(from: next).contains(step.sequence)
                }
        }
        guard let first = inLoops.first else { return [] }
        let numbers = inLoops.map { String($0.sequence) }.joined(separator: ", ")
        return [
            first.finding(
                .warning, nil,
                "is part of a loop (steps \(numbers)); a case that has entered \(bound) steps stops and waits "
                    + "for the manager, so make sure that somebody can end it before")
        ]
    }
}
