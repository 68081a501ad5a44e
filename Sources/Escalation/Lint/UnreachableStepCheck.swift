import Model

/// A step that no goto leads to never happens.
enum UnreachableStepCheck {
    /// A warning for each step that a case cannot come to.
    static func findings(in definition: EscalationDefinition) -> [LintFinding] {
        guard let first = definition.steps.first else { return [] }
        let reachable = definition.reachable(from: first.sequence)
        return definition.steps.dropFirst().filter { !reachable.contains($0.sequence) }.map { step in
            step.finding(.warning, nil, "is never reached; let another step go to it, or remove it")
        }
    }
}
