import Escalation
package import Model
import Notices

/// Looks for mistakes in an escalation as somebody is about to save it.
package struct CheckDraft: Inquiry {
    /// The escalation as it would be.
    package var definition: EscalationDefinition
    /// Every field, in the order of declaration.
    package init(definition: EscalationDefinition) {
        self.definition = definition
    }

    package var nouns: [Noun] { [.escalation] }

    package func answer(from view: View) throws -> [LintFinding] {
        EscalationLint.check(
            definition, configuration: view.configuration, templates: Set(view.snapshot.templates.names))
    }
}
