import BusinessTime
import Model

/// A step as people write it in a file or with options; names are looked up when it becomes one.
struct StepDraft {
    var name: String
    var recipient: String
    var asks: Ask?
    var actions: [StepAction]?
    var timeOut: TimeOutDraft?
    var onApproval: Int?
    var onRejection: Int?

    struct TimeOutDraft {
        /// How long, such as `4h`.
        var after: String
        var counting: ClockTarget.Counting?
        /// `manager`, `approve`, `reject` or `goto 2`.
        var then: String?
    }

    /// The step with a sequence number; throws what is wrong with it.
    func step(_ sequence: Int, _ configuration: Configuration) throws(CommandError) -> Step {
        Step(
            sequence: sequence, name: name, recipient: try RecipientText.recipient(recipient, configuration),
            asks: asks ?? .decision, actions: actions ?? [], timeOut: try timeOut.map(Self.timeOut),
            onApproval: onApproval, onRejection: onRejection)
    }

    private static func timeOut(_ draft: TimeOutDraft) throws(CommandError) -> TimeOut {
        let after: Duration
        do { after = try Duration(humanText: draft.after) } catch { throw CommandError(error.description) }
        guard after > .zero, after <= .days(3660) else {
            throw CommandError("A time-out is more than nothing and at most ten years, not “\(draft.after)”.")
        }
        let word = draft.then ?? "manager"
        guard let then = TimeOut.Action(rawValue: word) else {
            throw CommandError("“\(word)” cannot follow a time-out; use manager, approve, reject or “goto 2”.")
        }
        return TimeOut(after: after, counting: draft.counting ?? .business, then: then)
    }
}

extension StepDraft: Decodable {
    private enum Field: String, CodingKey, CaseIterable {
        case name, recipient, asks, actions, timeOut, onApproval, onRejection
    }

    init(from decoder: any Decoder) throws {
        try decoder.refuseFields(otherThan: Field.self)
        let values = try decoder.container(keyedBy: Field.self)
        name = try values.decode(String.self, forKey: .name)
        recipient = try values.decode(String.self, forKey: .recipient)
        asks = try values.decodeIfPresent(Ask.self, forKey: .asks)
        actions = try values.decodeIfPresent([StepAction].self, forKey: .actions)
        timeOut = try values.decodeIfPresent(TimeOutDraft.self, forKey: .timeOut)
        onApproval = try values.decodeIfPresent(Int.self, forKey: .onApproval)
        onRejection = try values.decodeIfPresent(Int.self, forKey: .onRejection)
    }
}

extension StepDraft.TimeOutDraft: Decodable {
    private enum Field: String, CodingKey, CaseIterable {
        case after, counting, then
    }

    init(from decoder: any Decoder) throws {
        try decoder.refuseFields(otherThan: Field.self)
        let values = try decoder.container(keyedBy: Field.self)
        after = try values.decode(String.self, forKey: .after)
        counting = try values.decodeIfPresent(ClockTarget.Counting.self, forKey: .counting)
        then = try values.decodeIfPresent(String.self, forKey: .then)
    }
}
