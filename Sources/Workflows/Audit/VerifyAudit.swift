package import Model
import Storage

/// Proves that nothing in the audit trail was changed, removed or slipped in; admins only.
package struct VerifyAudit: Inquiry {
    /// A check of all of it.
    package init() {}

    package func answer(from view: View) throws -> AuditReport {
        guard view.principal.role == .admin else {
            throw WorkflowError.forbidden("Only an admin may see the audit trail.")
        }
        return try view.reader.verifyAudit()
    }
}
