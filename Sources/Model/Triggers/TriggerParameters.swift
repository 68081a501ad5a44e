/// The thresholds of a trigger definition; each event uses some of them (``TriggerEvent/parameters``).
package struct TriggerParameters: Hashable, Sendable {
    /// `keyword`: the phrases looked for; without regard to case and accents, whole words only.
    package var phrases: [String]?
    /// `negative-sentiment`: the score at or below which a message is negative, −1 to 0.
    package var sentimentAtMost: Double?
    /// `deal-value`, `deal-quiet`, `account-urgent`: the value at or above which a deal or an account counts as
    /// large.
    package var value: Money?
    /// `deal-discount`: the discount in percent above which approval is needed, 0 to 100.
    package var discountAbove: Double?
    /// `service-warning`, `service-breached`: the clock meant; nil: each.
    package var clock: ClockKind?
    /// `service-warning`: the share of the target meant; nil: each.
    package var share: Double?
    /// `unassigned`, `untouched`, `deal-stalled`, `deal-quiet`: how long the state may last.
    package var after: Span?
    /// `repeat-contact`, `bounced`, `health-drop`: how far back it counts; `renewal-near`: how long before the day.
    package var within: Span?
    /// `repeat-contact`, `bounced`, `reopened`, `departments`: from how many on.
    package var count: Int?
    /// `repeat-contact`: whose messages count together; nil: one customer's.
    package var scope: ContactScope?
    /// `missing-skill`: the skill that is needed.
    package var skill: String?
    /// `missing-skill`: the skill that is needed in each category.
    package var skills: [String: String]?
    /// `deal-stalled`: how many times the median of similar deals.
    package var factor: Double?
    /// `deal-stalled`: how many similar deals a comparison needs; nil: 20.
    package var minimumSample: Int?
    /// `health-drop`: how many points it falls by.
    package var points: Int?
    /// `health-floor`: the health below which it fires.
    package var floor: Int?
    /// `health-drop`, `health-floor`: how many points must be made up before it can fire again; nil: 5.
    package var hysteresis: Int?
    /// `renewal-near`: the health below which it counts; nil: each renewal does.
    package var healthBelow: Int?
    /// `account-urgent`: the lowest tier that matters.
    package var tier: AccountTier?
    /// `account-urgent`: the lowest priority that is urgent; nil: critical.
    package var priority: Priority?
    /// `follow-up-rescheduled`, `follow-up-no-reply`: from how many times on it counts, 1 or more.
    package var times: Int?
    /// Every field, in the order of declaration.
    package init(
        phrases: [String]? = nil, sentimentAtMost: Double? = nil, value: Money? = nil, discountAbove: Double? = nil,
        clock: ClockKind? = nil, share: Double? = nil, after: Span? = nil, within: Span? = nil, count: Int? = nil,
        scope: ContactScope? = nil, skill: String? = nil, skills: [String: String]? = nil, factor: Double? = nil,
        minimumSample: Int? = nil, points: Int? = nil, floor: Int? = nil, hysteresis: Int? = nil,
        healthBelow: Int? = nil, tier: AccountTier? = nil, priority: Priority? = nil,
        times: Int? = nil
    ) {
        self.phrases = phrases
        self.sentimentAtMost = sentimentAtMost
        self.value = value
        self.discountAbove = discountAbove
        self.clock = clock
        self.share = share
        self.after = after
        self.within = within
        self.count = count
        self.scope = scope
        self.skill = skill
        self.skills = skills
        self.factor = factor
        self.minimumSample = minimumSample
        self.points = points
        self.floor = floor
        self.hysteresis = hysteresis
        self.healthBelow = healthBelow
        self.tier = tier
        self.priority = priority
        self.times = times
    }
}
