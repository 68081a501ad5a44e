/// The thresholds of a trigger definition; each event uses some of them.
package struct TriggerParameters: Hashable, Sendable, Codable {
    /// `keyword`: the phrases looked for; without regard to case and accents, whole words only.
    package var phrases: [String]?
    /// `negative-sentiment`: the score at or below which a message is negative, −1 to 0.
    package var sentimentAtMost: Double?
    /// `deal-value`: the value at or above which a deal counts as large.
    package var value: Money?
    /// `deal-discount`: the discount in percent above which approval is needed, 0 to 100.
    package var discountAbove: Double?
    /// `service-warning`, `service-breached`: the clock meant; nil: each.
    package var clock: ClockKind?
    /// `service-warning`: the share of the target meant; nil: each.
    package var share: Double?
    /// `follow-up-rescheduled`, `follow-up-no-reply`: from how many times on it counts, 1 or more.
    package var times: Int?
    /// Every field, in the order of declaration.
    package init(
        phrases: [String]? = nil, sentimentAtMost: Double? = nil, value: Money? = nil,
        discountAbove: Double? = nil, clock: ClockKind? = nil, share: Double? = nil, times: Int? = nil
    ) {
        self.phrases = phrases
        self.sentimentAtMost = sentimentAtMost
        self.value = value
        self.discountAbove = discountAbove
        self.clock = clock
        self.share = share
        self.times = times
    }
}
