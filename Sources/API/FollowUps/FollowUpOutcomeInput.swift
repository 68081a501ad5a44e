import BusinessTime
import Model
import Workflows

/// What `POST /api/v1/follow-ups/{number}/outcome` takes.
struct FollowUpOutcomeInput: JSONInput {
    var outcome: String?
    var due: MomentInput?
    var note: String?
    var giveUp: Bool?
    var keepSeries: Bool?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case outcome
        case due = "due_at"
        case note
        case giveUp = "give_up"
        case keepSeries = "keep_series"
    }

    func workflow(_ followUp: FollowUpID, expectedVersion: Int64?) throws(Problem) -> AnswerFollowUp {
        AnswerFollowUp(followUp: followUp, expectedVersion: expectedVersion, outcome: try read())
    }

    private func read() throws(Problem) -> FollowUpOutcome {
        let note = note ?? ""
        switch outcome?.lowercased() {
        case "done": return .done(note: note)
        case "no-reply": return giveUp == true ? .givenUp(note: note) : .noReply(next: due?.moment, note: note)
        case "rescheduled":
            guard let due else { throw .invalid("due_at", "is missing; say when it comes again") }
            return .rescheduled(to: due.moment, note: note)
        case "cancelled": return .cancelled(continuing: keepSeries ?? false, note: note)
        case let word:
            throw .invalid(
                "outcome",
                (word.map { "“\($0.prefix(100))” is none of " } ?? "is missing; use one of ")
                    + "done, no-reply, rescheduled, cancelled")
        }
    }
}

extension FollowUpOutcomeInput {
    static let schema = Schema.input(
        required: [
            Property("outcome", .words(["done", "no-reply", "rescheduled", "cancelled"]), "How it went.")
        ],
        optional: [
            Property("due_at", .moment, "With rescheduled or no-reply: when it comes again."),
            Property("note", .text(0...2000), "What there is to say about it."),
            Property("give_up", .flag, "With no-reply: whether that was the last attempt."),
            Property("keep_series", .flag, "With cancelled: whether the next of its series still comes."),
        ])

    static let example: String? = #"{"outcome": "done", "note": "All is well."}"#
}
