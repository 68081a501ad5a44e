import BusinessTime
package import Model
import Storage

/// Belay looks at itself, puts right what it can, and tells the admins (OP-4).
package struct SelfAudit: Workflow {
    /// How long it is until the next time, where it runs on its own.
    static let interval = Duration.hours(1)

    /// A look at all of it.
    package init() {}

    package func perform(in transaction: Transaction) throws -> [SelfAuditFinding] {
        try transaction.requireAdmin("let Belay look at itself")
        return try transaction.auditItself()
    }
}
