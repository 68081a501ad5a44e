import BusinessTime
import Model

/// The options of a trigger's thresholds, for adding one and for changing one.
enum TriggerOptions {
    static let parameters = [
        Option("phrase", "keyword: a word or phrase to look for.", kind: .name, isRepeating: true),
        Option("sentiment-at-most", "negative-sentiment: the highest score that counts, -1 to 0.", kind: .decimal),
        Option(
            "value", "deal-value, deal-quiet, account-urgent: from which value it is large.", placeholder: "AMOUNT"),
        Option(
            "discount-above", "deal-discount: the highest discount without approval, in percent.", kind: .decimal),
        Option("clock", "service-warning, service-breached: only this clock.", kind: .word(of: ClockKind.self)),
        Option("share", "service-warning: from which share of the target.", kind: .decimal),
        Option("after", "unassigned, untouched, deal-stalled, deal-quiet: how long it may last.", kind: .span),
        Option(
            "within", "repeat-contact, bounced, health-drop, renewal-near: how far back, or how long before.",
            kind: .span),
        Option(
            "count", "repeat-contact, bounced, reopened, departments: from how many on.", kind: .integer(1...1000)),
        Option("scope", "repeat-contact: whose messages count together.", kind: .word(of: ContactScope.self)),
        Option("skill", "missing-skill: the skill that is needed.", kind: .name),
        Option(
            "skill-for", "missing-skill: the skill that a category needs, CATEGORY=SKILL.", kind: .assignment,
            isRepeating: true),
        Option("factor", "deal-stalled: how many times the median of similar deals.", kind: .decimal),
        Option(
            "minimum-sample", "deal-stalled: how many similar deals a comparison needs; else 20.",
            kind: .integer(1...1_000_000)),
        Option("points", "health-drop: by how many points it falls.", kind: .integer(1...100)),
        Option("floor", "health-floor: the health below which it fires.", kind: .integer(1...100)),
        Option(
            "hysteresis", "health-drop, health-floor: how much must be made up before it fires again; else 5.",
            kind: .integer(0...100)),
        Option("health-below", "renewal-near: the health below which it counts.", kind: .integer(1...100)),
        Option("tier", "account-urgent: the lowest tier that matters.", kind: .word(of: AccountTier.self)),
        Option(
            "priority", "account-urgent: the lowest priority that is urgent; else critical.",
            kind: .word(of: Priority.self)),
        Option(
            "times", "follow-up-rescheduled, follow-up-no-reply: from how many times on.", kind: .integer(1...1000)),
    ]

    /// How noisy a trigger may be.
    static let noise = [
        Option("cooldown", "How long it stays quiet about a record after it fired.", kind: .span),
        Option("daily-cap", "How often it fires in a day (UTC).", kind: .integer(1...1_000_000)),
    ]

    static let condition = Option(
        "condition", "Which records it concerns, in JSON or JSON5.", placeholder: "JSON")

    /// The thresholds that were given.
    static func parameters(_ arguments: ParsedArguments) throws -> TriggerParameters {
        let value = try arguments.string("value").map { text in
            guard let money = Money(text) else {
                throw arguments.refusal("--value takes an amount such as “100000 EUR”, not “\(text)”.")
            }
            return money
        }
        let phrases = arguments.list("phrase")
        let skills = arguments.assignments("skill-for")
        return TriggerParameters(
            phrases: phrases.isEmpty ? nil : phrases, sentimentAtMost: arguments.decimal("sentiment-at-most"),
            value: value, discountAbove: arguments.decimal("discount-above"),
            clock: arguments.word("clock", as: ClockKind.self), share: arguments.decimal("share"),
            after: arguments.span("after").map(Span.init), within: arguments.span("within").map(Span.init),
            count: arguments.integer("count"), scope: arguments.word("scope", as: ContactScope.self),
            skill: arguments.string("skill"), skills: skills.isEmpty ? nil : skills,
            factor: arguments.decimal("factor"), minimumSample: arguments.integer("minimum-sample"),
            points: arguments.integer("points"), floor: arguments.integer("floor"),
            hysteresis: arguments.integer("hysteresis"), healthBelow: arguments.integer("health-below"),
            tier: arguments.word("tier", as: AccountTier.self), priority: arguments.word("priority", as: Priority.self),
            times: arguments.integer("times"))
    }

    /// The condition that was given; nil where none was.
    static func condition(_ arguments: ParsedArguments) throws -> Condition? {
        try arguments.string("condition").map { try JSON5Reader.read(Condition.self, from: $0, called: "--condition") }
    }
}
