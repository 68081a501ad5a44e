import Model

/// An escalation without steps does nothing.
enum NoStepsCheck {
    /// An error where there is no step.
    static func findings(in definition: EscalationDefinition) -> [LintFinding] {
        guard definition.steps.isEmpty else { return [] }
        return [LintFinding(severity: .error, place: "the escalation", text: "has no steps; add one")]
    }
}
