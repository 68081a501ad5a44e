package import Model
import Storage

/// An escalation as it was in one of its versions, such as the one that somebody began to change; nil where there is none.
package struct ReadEscalationVersion: Inquiry {
    /// Which escalation.
    package var escalation: EscalationID
    /// Which version, from 1.
    package var version: Int
    /// Every field, in the order of declaration.
    package init(escalation: EscalationID, version: Int) {
        self.escalation = escalation
        self.version = version
    }

    package var nouns: [Noun] { [.escalation] }

    package func answer(from view: View) throws -> EscalationDefinition? {
        guard view.principal.role == .admin else {
            throw WorkflowError.forbidden("Only an admin may see earlier versions of an escalation.")
        }
        return try view.reader.escalation(escalation, version: version)
    }
}
