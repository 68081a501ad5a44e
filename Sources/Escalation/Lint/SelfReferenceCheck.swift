import Model

/// A step never points at itself.
enum SelfReferenceCheck {
    /// An error for each goto that leads to its own step.
    static func findings(in definition: EscalationDefinition) -> [LintFinding] {
        definition.steps.flatMap { step in
            step.exits.filter { $0.target == step.sequence }.map { exit in
                step.finding(.error, exit.field, "goes to itself \(exit.name); name another step, or none")
            }
        }
    }
}
