import BusinessTime
package import Model
import Storage
import Triggers

/// Which records a definition that waits for a moment would fire for as they stand, and why; changes nothing.
///
/// For `Environment.rehearse`, at the moment that is asked about.
package struct WouldFire: Workflow {
    /// The definition's name or number.
    package var trigger: String
    /// Records with greater numbers only.
    package var after: Int64
    /// How many records are looked at.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(trigger: String, after: Int64 = 0, limit: Int = 1000) {
        self.trigger = trigger
        self.after = after
        self.limit = limit
    }

    /// Some of the records.
    package struct Answer: Sendable {
        /// A record that it would fire for, and why.
        package struct Hit: Sendable {
            /// The record.
            package var record: RecordReference
            /// Why.
            package var why: String
        }

        /// The records that it would fire for.
        package var hits: [Hit] = []
        /// How many unsolved or open records were looked at.
        package var looked = 0
        /// How often each reason kept it from firing, without the details that differ from record to record.
        package var excuses: [String: Int] = [:]
        /// After which number to go on; nil: that was all.
        package var next: Int64?
    }

    package var nouns: [Noun] { [.trigger] }

    package func perform(in transaction: Transaction) throws -> Answer {
        try transaction.requireAdmin("ask what a trigger would fire for")
        let definition = try transaction.configuration.trigger(called: trigger)
        guard definition.watchesTime else {
            throw WorkflowError.refused(
                "“\(definition.name)” fires when something happens, not by the passing of time; try it with "
                    + "“belay simulate”.")
        }
        guard definition.isEnabled else {
            throw WorkflowError.refused("“\(definition.name)” is disabled and fires for nothing.")
        }
        var answer = Answer()
        for kind in RecordKind.allCases where kind.module == definition.module {
            guard let stretch = try transaction.writer.openNumbers(kind, after: after, among: limit) else { break }
            answer.next = stretch.isEnd ? nil : stretch.last
            for number in stretch.numbers {
                try look(at: RecordReference(kind: kind, number: number), definition, transaction, &answer)
            }
        }
        return answer
    }

    private func look(
        at record: RecordReference, _ definition: TriggerDefinition, _ transaction: Transaction,
        _ answer: inout Answer
    ) throws {
        let triggers = try transaction.snapshot.triggers
        guard var occurrence = try transaction.occurrence(.momentCame, of: record) else { return }
        try transaction.lookUp(triggers.questionsOfMoments(in: record.module), for: &occurrence)
        // It is asked about the record as it stands, whether or not it fired before.
        occurrence.background.standing = [:]
        guard let considered = triggers.wouldFire(definition.id, occurrence, now: transaction.now) else { return }
        answer.looked += 1
        if considered.fired {
            answer.hits.append(Answer.Hit(record: record, why: considered.why))
        } else {
            answer.excuses[considered.why, default: 0] += 1
        }
    }
}
