import Escalation
import Model
import Storage

/// Finds out who does the items of a checklist: one person for all items of a role or team, so that what belongs together
/// stays together.
struct ChecklistRouting {
    private let transaction: Transaction
    private let department: DepartmentID
    private var facts: CaseFacts
    private var found: [Recipient: Resolution] = [:]

    /// The routing for a checklist that is about to be started.
    init(department: DepartmentID, record: RecordReference?, _ transaction: Transaction) throws {
        self.transaction = transaction
        self.department = department
        facts = CaseFacts(
            configuration: try transaction.configuration, routing: try transaction.writer.routingFacts(),
            record: RecordState(reference: record ?? .checklist(0), department: department))
    }

    /// Whom a recipient means now; nil where nobody works here at all.
    mutating func owner(_ recipient: Recipient) throws -> Resolution? {
        if let known = found[recipient] { return known }
        let resolution: Resolution
        do {
            resolution = try RecipientResolver.resolve(
                recipient, for: .acknowledgement, department: department, requester: transaction.principal.actor,
                facts: facts, now: transaction.now)
        } catch .nobody { return nil }
        if let team = resolution.servedTeam {
            facts.routing.lastServed[team] = resolution.holder
            try transaction.writer.setLastServed(team, resolution.holder)
        }
        found[recipient] = resolution
        return resolution
    }
}
