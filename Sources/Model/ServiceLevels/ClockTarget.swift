/// How long something may take.
package struct ClockTarget: Hashable, Sendable, Codable {
    /// The longest time allowed, more than zero.
    package var within: Duration
    /// Which time counts.
    package var counting: Counting
    /// Every field, in the order of declaration.
    package init(within: Duration, counting: Counting = .business) {
        self.within = within
        self.counting = counting
    }

    /// Which time counts.
    package enum Counting: String, CaseIterable, Codable, Sendable {
        /// Only time inside working hours.
        case business
        /// All time.
        case wall
    }

    private enum CodingKeys: String, CodingKey {
        case seconds, counting
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let seconds = try container.decode(Int64.self, forKey: .seconds)
        guard seconds > 0, seconds <= 10 * 366 * 86400 else {
            throw DecodingError.dataCorruptedError(
                forKey: .seconds, in: container,
                debugDescription: "A target is more than 0 and at most ten years, in seconds; this one is \(seconds).")
        }
        self.init(
            within: .seconds(seconds),
            counting: try container.decodeIfPresent(Counting.self, forKey: .counting) ?? .business)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(within.components.seconds, forKey: .seconds)
        try container.encode(counting, forKey: .counting)
    }
}
