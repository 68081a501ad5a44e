import Model

/// A step can only notify with a template that there is.
enum TemplateCheck {
    /// An error for each notification whose template there is not.
    static func findings(in definition: EscalationDefinition, templates: Set<String>) -> [LintFinding] {
        definition.steps.flatMap { step in
            step.actions.compactMap { action in
                guard case .notify(_, let template) = action, !templates.contains(template) else { return nil }
                return step.finding(
                    .error, .actions,
                    "notifies with the template “\(template)”, which there is not; add it or choose another")
            }
        }
    }
}
