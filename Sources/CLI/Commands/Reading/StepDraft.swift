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
    /// `anyone`, `everyone` or a number.
    var quorum: String?
    var rejectionQuorum: Int?
    /// How often whoever has not answered is reminded, such as `2h`.
    var remind: String?
    var phase: CasePhase?

    struct TimeOutDraft {
        /// How long, such as `4h`.
        var after: String
        var counting: ClockTarget.Counting?
        /// `manager`, `approve`, `reject` or `goto 2`.
        var then: String?
    }

    /// The step with a sequence number; throws what is wrong with it.
    func step(_ sequence: Int, _ configuration: Configuration) throws(CommandError) -> Step {
        let quorum = try quorum.map { text throws(CommandError) in
            guard let quorum = Quorum(rawValue: text) else {
                throw CommandError("“\(text)” is no quorum; use anyone, everyone or a number from 2 to 100.")
            }
            return quorum
        }
        if let rejectionQuorum, !(1...100).contains(rejectionQuorum) {
            throw CommandError("A rejection takes from 1 to 100 people, not \(rejectionQuorum).")
        }
        return Step(
            sequence: sequence, name: name, recipient: try RecipientText.recipient(recipient, configuration),
            asks: asks ?? .decision, actions: actions ?? [], timeOut: try timeOut.map(Self.timeOut),
            onApproval: onApproval, onRejection: onRejection, quorum: quorum, rejectionQuorum: rejectionQuorum,
            reminderSeconds: try remind.map(Self.span).map { $0.milliseconds / 1000 }, phase: phase)
    }

    private static func span(_ text: String) throws(CommandError) -> Duration {
        let span: Duration
        do { span = try Duration(humanText: text) } catch { throw CommandError(error.description) }
        guard span >= .minutes(1), span <= .days(3660) else {
            throw CommandError("A reminder comes after a minute at least and ten years at most, not “\(text)”.")
        }
        return span
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
        case name, recipient, asks, actions, timeOut, onApproval, onRejection, quorum, rejectionQuorum, remind, phase
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
        quorum =
            try (try? values.decodeIfPresent(Int.self, forKey: .quorum).map { String($0) })
            ?? values.decodeIfPresent(String.self, forKey: .quorum)
        rejectionQuorum = try values.decodeIfPresent(Int.self, forKey: .rejectionQuorum)
        remind = try values.decodeIfPresent(String.self, forKey: .remind)
        phase = try values.decodeIfPresent(CasePhase.self, forKey: .phase)
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
