import BusinessTime
import Escalation
package import Model

/// Somebody says that a record needs attention: always allowed, with a reason (TR-14).
package struct EscalateRecord: Workflow {
    /// The record.
    package var record: RecordReference
    /// Why, in their own words, at most 2,000 characters.
    package var reason: String
    /// Every field, in the order of declaration.
    package init(record: RecordReference, reason: String) {
        self.record = record
        self.reason = reason
    }

    package var nouns: [Noun] { [Subject(record).noun, .escalationCase] }

    /// The case that was started or added to; nil where no binding answers, and the department's manager was told instead.
    package func perform(in transaction: Transaction) throws -> Case? {
        var validator = Validator()
        let reason = validator.text("reason", reason, length: 3...2000, multiline: true)
        try validator.finish()
        let department = try transaction.department(ofReachable: record)
        let trigger = Trigger(
            definition: nil, name: "manual", event: .manual, record: record, department: department,
            at: transaction.now, reason: reason, raisedBy: transaction.principal.actor)
        if let started = try transaction.raise(trigger) { return started }
        try transaction.tell(
            NoticeOrder(
                template: "assigned", audience: [.manager], record: record, isCritical: true,
                details: ["reason": reason]))
        return nil
    }
}
