/// What happens when nobody answers.
package struct TimeOut: Hashable, Sendable, Codable {
    /// What follows.
    package enum Action: Hashable, Sendable {
        /// Another step.
        case goto(Int)
        /// As if approved.
        case approve
        /// As if rejected.
        case reject
        /// The manager of the holder's department takes the step over.
        case manager
    }

    /// How long the step waits, more than zero.
    package var after: Duration
    /// Which time counts.
    package var counting: ClockTarget.Counting
    /// What follows.
    package var then: Action
    /// Every field, in the order of declaration.
    package init(after: Duration, counting: ClockTarget.Counting = .business, then: Action) {
        self.after = after
        self.counting = counting
        self.then = then
    }

    private enum CodingKeys: String, CodingKey {
        case seconds, counting, then
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let seconds = try container.decode(Int64.self, forKey: .seconds)
        guard seconds > 0, seconds <= 10 * 366 * 86400 else {
            throw DecodingError.dataCorruptedError(
                forKey: .seconds, in: container,
                debugDescription: "A time-out is more than 0 and at most ten years, in seconds; this one is \(seconds)."
            )
        }
        let word = try container.decode(String.self, forKey: .then)
        guard let action = Action(rawValue: word) else {
            throw DecodingError.dataCorruptedError(
                forKey: .then, in: container,
                debugDescription: "“\(word)” cannot follow a time-out; use goto N, approve, reject or manager.")
        }
        self.init(
            after: .seconds(seconds),
            counting: try container.decodeIfPresent(ClockTarget.Counting.self, forKey: .counting) ?? .business,
            then: action)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(after.components.seconds, forKey: .seconds)
        try container.encode(counting, forKey: .counting)
        try container.encode(then.rawValue, forKey: .then)
    }
}

extension TimeOut.Action: RawRepresentable {
    /// `goto 2`, `approve`, `reject` or `manager`.
    package var rawValue: String {
        switch self {
        case .goto(let step): "goto \(step)"
        case .approve: "approve"
        case .reject: "reject"
        case .manager: "manager"
        }
    }

    /// Reads what `rawValue` writes; nil for anything else.
    package init?(rawValue: String) {
        switch rawValue {
        case "approve": self = .approve
        case "reject": self = .reject
        case "manager": self = .manager
        default:
            guard rawValue.hasPrefix("goto "), let step = Int(rawValue.dropFirst(5)), step > 0 else { return nil }
            self = .goto(step)
        }
    }
}
