import BusinessTime
import Escalation
import Model
import Storage

extension Simulate {
    /// Begins the escalation that is tried out, whether it is enabled or not, and lets its case be answered; returns the case
    /// and the moment at which its last answer came.
    func tryOut(_ name: String, on record: RecordReference, in transaction: Transaction) throws -> Tried {
        try transaction.requireAdmin("try out an escalation")
        var validator = Validator()
        let found = validator.escalation("escalation", name, try transaction.configuration)
        try validator.finish()
        guard var definition = found else { throw WorkflowError.invalid("escalation", "is missing") }
        if !definition.isEnabled {
            definition = try ChangeEscalation(escalation: definition.name, change: .enable).perform(in: transaction)
        }
        let trigger = Trigger(
            definition: nil, name: "manual", event: .manual, record: record,
            department: try transaction.department(ofReachable: record), at: transaction.now,
            reason: "It is tried out", raisedBy: .system)
        let begun = try transaction.begin(definition, by: trigger, match: nil)
        try transaction.finish()
        var now = transaction.now
        for move in moves { now = try make(move, of: begun.id, at: now, in: transaction) }
        return Tried(case: begun.id, until: now)
    }

    /// What was tried out, and how far.
    struct Tried {
        var `case`: CaseID
        var until: Instant
    }

    /// Makes a move, and returns when it was made.
    private func make(
        _ move: SimulatedMove, of id: CaseID, at now: Instant, in transaction: Transaction
    ) throws -> Instant {
        guard let current = try transaction.writer.escalationCase(id), current.status.isOpen else {
            throw WorkflowError.refused("The case has ended; nothing more happens to it.")
        }
        let decision: Decision
        switch move {
        case .approve: decision = .approve
        case .reject: decision = .reject
        case .take: decision = .acknowledge
        case .wait:
            guard let next = current.next else { throw WorkflowError.refused("Nothing happens to it by itself.") }
            let moment = transaction.on(behalfOf: .system, at: max(next.at, now))
            _ = try RunDeadline(deadline: Deadline(key: .caseMoment(id), due: next.at)).perform(in: moment)
            try moment.finish()
            return moment.now
        }
        let asked = current.unanswered.first ?? current.holder
        guard let person = try transaction.configuration.people[asked] else {
            throw WorkflowError.unexpected("Person \(asked), who is asked, is not stored.")
        }
        let moment = transaction.on(behalfOf: Principal(person), at: now)
        _ = try DecideCase(id: id, decision: decision, comment: "Tried out").perform(in: moment)
        try moment.finish()
        return now
    }
}
