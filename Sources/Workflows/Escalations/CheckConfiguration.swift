import Escalation
package import Model
import Notices

/// Looks for mistakes in all that an admin set: escalations, bindings, triggers, people (IN-1).
package struct CheckConfiguration: Inquiry {
    /// A check of all of it.
    package init() {}

    package var nouns: [Noun] { [.escalation] }

    package func answer(from view: View) throws -> [LintFinding] {
        ConfigurationLint.check(
            view.configuration, templates: Set(view.snapshot.templates.names),
            ticketTemplates: NoticeVariables.ticketOnly)
    }
}
