import BusinessTime
import Model
import Storage

/// Lets the self-audit run on its own from now on; nothing where it does.
package struct ScheduleSelfAudit: Workflow {
    /// From now on.
    package init() {}

    package func perform(in transaction: Transaction) throws {
        guard try transaction.writer.deadline(.selfAudit) == nil else { return }
        try transaction.writer.set(
            Deadline(key: .selfAudit, due: transaction.now.advanced(by: SelfAudit.interval)))
    }
}
