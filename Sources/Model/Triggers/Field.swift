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

    /// Its place in `RecordFacts`, from 0.
    package var index: Int { Field.places[self] ?? 0 }

    /// What its values are.
    package var kind: FieldKind {
        switch self {
        case .tags: .list
        case .tier, .value, .discount, .accountValue, .accountHealth, .share, .sentiment, .amount, .percent,
            .attempts, .reschedules:
            .number
        case .customerMessage: .flag
        default: .text
        }
    }

    private static let places = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))
}
