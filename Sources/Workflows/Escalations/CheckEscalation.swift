import Escalation
package import Model
import Notices

/// Looks for mistakes in an escalation: gotos that lead nowhere, steps that nobody gets, templates that are missing.
package struct CheckEscalation: Inquiry {
    /// The escalation's name or number.
    package var escalation: String
    /// Every field, in the order of declaration.
    package init(escalation: String) {
        self.escalation = escalation
    }

    package var nouns: [Noun] { [.escalation] }

    package func answer(from view: View) throws -> [LintFinding] {
        var validator = Validator()
        let found = validator.escalation("escalation", escalation, view.configuration)
        try validator.finish()
        guard let found else { return [] }
        return EscalationLint.check(
            found, configuration: view.configuration, templates: Set(view.snapshot.templates.names))
    }
}
