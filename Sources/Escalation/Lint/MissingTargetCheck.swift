import Model

/// A goto has to lead to a step that there is.
enum MissingTargetCheck {
    /// An error for each goto that leads nowhere.
    static func findings(in definition: EscalationDefinition) -> [LintFinding] {
        definition.steps.flatMap { step in
            step.exits.filter { definition.step($0.target) == nil }.map { exit in
                step.finding(
                    .error, exit.field,
                    "goes to step \(exit.target) \(exit.name), which there is not; name a step there is, or none")
            }
        }
    }
}
