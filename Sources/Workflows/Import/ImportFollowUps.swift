package import BusinessTime
package import Model
import Storage

/// Adds follow-ups of another system, all of them in one transaction, each with its own times.
///
/// What was due before this moment is history: nobody is told that it is due or missed, and no trigger looks at it. What
/// is still to come falls due here. A follow-up is known by its title, its owner, when it was made and when it is due.
package struct ImportFollowUps: Workflow {
    /// A follow-up as the other system has it.
    package struct Entry: Sendable {
        /// What is to be done, who does it and when.
        package var adding: AddFollowUp
        /// The external reference of the ticket, deal or account it follows up, behind its kind: `ticket tickets:12`.
        package var recordReference: String?
        /// How it stands; nil: open, or missed where its time has passed.
        package var status: FollowUpStatus?
        /// When it was made; nil: now, or when it was due where that is earlier.
        package var createdAt: Instant?
        /// When it was closed; nil: when it was due, or now where that is earlier.
        package var closedAt: Instant?
        /// What was said when it was closed, at most 5,000 characters.
        package var closingNote: String?
        /// How often it was missed, put off, and tried without a reply.
        package var misses = 0
        /// How often its owner tried and got no reply.
        package var attempts = 0
        /// How often it was put off.
        package var reschedules = 0
        /// A follow-up of which no more is known than what is to be done.
        package init(_ adding: AddFollowUp) { self.adding = adding }

        /// What it is known by when it comes again.
        package var name: String {
            let times = [adding.due, createdAt].map { $0?.description ?? "" }.joined(separator: " ")
            return "\(adding.owner?.lowercased() ?? "") \(times) \(adding.title)"
        }
    }

    /// The follow-ups.
    package var followUps: [Entry]
    /// Whether to check only and write nothing.
    package var isTrial: Bool
    /// Every field, in the order of declaration.
    package init(followUps: [Entry], isTrial: Bool = false) {
        self.followUps = followUps
        self.isTrial = isTrial
    }

    package var nouns: [Noun] { [.followUp] }

    /// What became of each, in their order.
    package func perform(in transaction: Transaction) throws -> [ImportOutcome] {
        try followUps.map { entry in
            try ImportOutcome.of {
                if try isKnown(entry, in: transaction) { return .known }
                var followUp = try validated(entry, in: transaction)
                if isTrial { return .imported(0) }
                followUp.id = try transaction.writer.insert(followUp)
                try transaction.writer.append(
                    EventDraft(
                        kind: .followUpAdded, subject: Subject(.followUp(followUp.id)), actor: followUp.createdBy,
                        at: followUp.createdAt, changes: Transaction.changes(from: nil, to: followUp)))
                try transaction.schedule(followUp)
                return .imported(followUp.id.rawValue)
            }
        }
    }

    private func isKnown(_ entry: Entry, in transaction: Transaction) throws -> Bool {
        let address = entry.adding.owner?.trimmed.lowercased() ?? ""
        guard let due = entry.adding.due, let owner = try transaction.configuration.person(email: address)?.id else {
            return false
        }
        let title = entry.adding.title.trimmed
        return try transaction.writer.followUps(dueAt: due, owner: owner).contains { known in
            known.title == title && (entry.createdAt == nil || known.createdAt == entry.createdAt)
        }
    }

    /// The follow-up as it was described, without a number; throws every field that is wrong.
    private func validated(_ entry: Entry, in transaction: Transaction) throws -> FollowUp {
        let configuration = try transaction.configuration
        let now = transaction.now
        let adding = entry.adding
        var validator = Validator()
        let title = validator.text("title", adding.title, length: 1...300)
        let note = adding.note.map { validator.text("note", $0, length: 0...5000, multiline: true) }
        let closing = entry.closingNote.map { validator.text("closing note", $0, length: 0...5000, multiline: true) }
        let owner = validator.person("owner", adding.owner, configuration)
        if adding.owner == nil { validator.reject("owner", "is missing; say who does it") }
        if adding.due == nil { validator.reject("due", "is missing; say when it is to be done") }
        let named = validator.department("department", adding.department, configuration)
        let record = try entry.recordReference.map { try transaction.record(called: $0, &validator) } ?? adding.record
        let linked = try transaction.department(of: record, field: "record", &validator)
        let grace = adding.grace ?? .seconds(configuration.settings.followUpGraceSeconds)
        if grace < .zero || grace > .days(366) { validator.reject("grace", "is not between nothing and a year") }
        if adding.waitsForReply, record?.kind != .ticket, entry.recordReference == nil {
            validator.reject("waits for reply", "needs a ticket that it follows up, since customers reply on tickets")
        }
        for (field, moment) in [("created at", entry.createdAt), ("closed at", entry.closedAt)] {
            if let moment, moment > now { validator.reject(field, "\(moment) lies in the future") }
        }
        for (field, count) in [
            ("misses", entry.misses), ("attempts", entry.attempts), ("reschedules", entry.reschedules),
        ] where !(0...10_000).contains(count) {
            validator.reject(field, "\(count) is not between 0 and 10,000")
        }
        try validator.finish()
        guard let owner, let due = adding.due else { throw WorkflowError.invalid("owner", "is missing") }
        let department = try transaction.department(named, else: linked, configuration.people[owner]?.department)
        var followUp = FollowUp(
            id: 0, title: title, note: note.flatMap { $0.isEmpty ? nil : $0 }, record: record, owner: owner,
            department: department, dueAt: due, grace: grace, waitsForReply: adding.waitsForReply,
            status: entry.status ?? .open, isTold: due <= now, misses: entry.misses, attempts: entry.attempts,
            reschedules: entry.reschedules, createdAt: entry.createdAt ?? min(due, now),
            createdBy: transaction.principal.actor, closingNote: closing.flatMap { $0.isEmpty ? nil : $0 })
        if followUp.status.isOpen {
            // Where its time passed before it came here, nobody is told what they know.
            followUp.status = due.advanced(by: grace) <= now ? .missed : .open
            if followUp.status == .missed { followUp.misses = max(followUp.misses, 1) }
            followUp.closingNote = nil
        } else {
            followUp.closedAt = max(entry.closedAt ?? min(due, now), followUp.createdAt)
        }
        return followUp
    }
}
