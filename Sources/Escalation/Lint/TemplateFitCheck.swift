import Model

/// A template that shows a ticket's fields cannot be filled in for a deal.
enum TemplateFitCheck {
    /// An error for each notification whose template the records that start the escalation cannot fill in.
    static func findings(
        in definition: EscalationDefinition, _ configuration: Configuration, _ ticketTemplates: Set<String>
    ) -> [LintFinding] {
        let others = configuration.bindings.filter {
            $0.escalation == definition.id && $0.isEnabled && $0.module != .helpdesk
        }
        guard let other = others.first, definition.isEnabled else { return [] }
        return definition.steps.flatMap { step in
            step.actions.compactMap { action in
                guard case .notify(_, let template) = action, ticketTemplates.contains(template) else { return nil }
                return LintFinding(
                    severity: .error, place: "escalation “\(definition.name)”, \(step.place)",
                    text: "notifies with the template “\(template)”, which shows variables of a ticket, and binding "
                        + "\(other.id) starts it for \(other.module.rawValue); choose another template")
            }
        }
    }
}
