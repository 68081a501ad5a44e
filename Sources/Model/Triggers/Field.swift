/// A field that a condition can test.
package enum Field: String, CaseIterable, Codable, Sendable {
    case subject, message, priority, status, channel, category, tags, tier, department, team, assignee, requester
    case account, language, actor
    case customerMessage = "customer-message"
    case accountTier = "account-tier"
    case accountValue = "account-value"
    case accountHealth = "account-health"
    case template, item, form, amount, percent, attempts, reschedules
    case region, pipeline, stage, value, currency, discount, owner, outcome, clock, share, sentiment
    case accountCurrency = "account-currency"
    /// What the event was: opened, changed, replied or time.
    case event
    case links
    /// When it was opened, and when it last changed.
    case opened, changed
    case stageEntered = "stage-entered"
    case lastActivity = "last-activity"
    /// The first moment (UTC) of a day.
    case renewal
    case expectedClose = "expected-close"

    /// Its place in `RecordFacts`, from 0.
    package var index: Int { Field.places[self] ?? 0 }

    /// What its values are.
    package var kind: FieldKind {
        switch self {
        case .tags, .links: .list
        case .opened, .changed, .stageEntered, .lastActivity, .renewal, .expectedClose: .moment
        case .tier, .value, .discount, .accountValue, .accountHealth, .share, .sentiment, .amount, .percent,
            .attempts, .reschedules:
            .number
        case .customerMessage: .flag
        default: .text
        }
    }

    private static let places = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))
}
