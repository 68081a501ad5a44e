import BusinessTime
package import Model
import Storage

/// Says what came of a follow-up.
package struct AnswerFollowUp: Workflow {
    /// The follow-up.
    package var followUp: FollowUpID
    /// The version that whoever asks has seen; nil: whichever it is.
    package var expectedVersion: Int64?
    /// What came of it.
    package var outcome: FollowUpOutcome
    /// Every field, in the order of declaration.
    package init(followUp: FollowUpID, expectedVersion: Int64? = nil, outcome: FollowUpOutcome) {
        self.followUp = followUp
        self.expectedVersion = expectedVersion
        self.outcome = outcome
    }

    /// The follow-up as it is now, and the next of its series where that was made.
    package struct Answer: Sendable {
        /// The follow-up.
        package var followUp: FollowUp
        /// The next of its series.
        package var next: FollowUp?
    }

    package var nouns: [Noun] { [.followUp] }

    package func perform(in transaction: Transaction) throws -> Answer {
        let earlier = try transaction.followUp(followUp)
        try transaction.requireVersion(
            expectedVersion, earlier.version, of: .followUp(followUp), "Follow-up \(followUp)")
        var validator = Validator()
        let note = validator.text("note", outcome.note, length: 0...2000, multiline: true)
        if let moment = nextMoment(of: earlier, in: transaction), moment <= transaction.now {
            validator.reject("due", "has passed; give a moment that is still to come")
        }
        try validator.finish()
        guard earlier.status.isOpen else {
            throw WorkflowError.refused(
                "Follow-up \(followUp) is closed already: \(earlier.status.rawValue). Add a new one where there is still something to do."
            )
        }
        let actor = transaction.principal.actor
        switch outcome {
        case .done: return Answer(try transaction.close(earlier, as: .done, note: note, by: actor))
        case .givenUp:
            return Answer(
                try transaction.close(earlier, as: .noReply, note: note, by: actor) { $0.attempts += 1 })
        case .cancelled(let continuing, _):
            return Answer(
                try transaction.close(earlier, as: .cancelled, note: note, by: actor, continuing: continuing))
        case .noReply:
            var changed = earlier
            changed.attempts += 1
            try comeAgain(&changed, transaction)
            return Answer(
                followUp: try transaction.store(
                    changed, replacing: earlier, by: actor, as: .followUpUnanswered,
                    saying: note.isEmpty ? nil : note, reason: Transaction.unanswered(changed)))
        case .rescheduled:
            var changed = earlier
            changed.reschedules += 1
            try comeAgain(&changed, transaction)
            let times = changed.reschedules == 1 ? "once" : "\(changed.reschedules) times"
            return Answer(
                followUp: try transaction.store(
                    changed, replacing: earlier, by: actor, as: .followUpRescheduled,
                    saying: note.isEmpty ? nil : note, reason: "“\(changed.title)” was put off \(times)"))
        }
    }

    private func comeAgain(_ followUp: inout FollowUp, _ transaction: Transaction) throws {
        guard let next = nextMoment(of: followUp, in: transaction) else {
            throw WorkflowError.invalid("due", "is missing; say when it comes again")
        }
        followUp.dueAt = next
        followUp.status = .open
        followUp.isTold = false
    }

    /// When it comes again; without a moment a day later, at the same time by the owner's clocks.
    private func nextMoment(of followUp: FollowUp, in transaction: Transaction) -> Instant? {
        switch outcome {
        case .rescheduled(let moment, _): return moment
        case .noReply(let moment?, _): return moment
        case .noReply(nil, _):
            let zone =
                followUp.series?.recurrence.timeZone
                ?? (try? transaction.configuration)?.people[followUp.owner]?.timeZone ?? "UTC"
            guard let due = ZonedTime(followUp.dueAt, timeZone: zone),
                let today = ZonedTime(transaction.now, timeZone: zone)
            else { return transaction.now.advanced(by: .days(1)) }
            let day = max(due.day, today.day).advanced(by: 1)
            return Instant(day, secondOfDay: due.secondOfDay, timeZone: zone)
        case .done, .givenUp, .cancelled: return nil
        }
    }
}

extension AnswerFollowUp.Answer {
    fileprivate init(_ closing: (closed: FollowUp, next: FollowUp?)) {
        self.init(followUp: closing.closed, next: closing.next)
    }
}
