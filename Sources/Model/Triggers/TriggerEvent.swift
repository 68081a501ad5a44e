/// What a trigger watches for, by the word in definitions and bindings.
package enum TriggerEvent: String, CaseIterable, Codable, Sendable {
    /// A service clock reached one of its warning points (TR-1).
    case serviceWarning = "service-warning"
    /// A service clock ran out (TR-1).
    case serviceBreached = "service-breached"
    /// A customer's message is negative in sentiment (TR-2).
    case negativeSentiment = "negative-sentiment"
    /// A customer's message holds one of the definition's phrases (TR-2).
    case keyword
    /// A record was opened or changed, and the conditions alone decide.
    case recordChanged = "record-changed"
    /// A deal's value is at or above a threshold (TR-6).
    case dealValue = "deal-value"
    /// A discount is asked above a limit (TR-8).
    case dealDiscount = "deal-discount"
    /// Somebody says so, with a reason; always allowed (TR-14).
    case manual

    /// The modules whose records can raise it.
    package var modules: [Module] {
        switch self {
        case .serviceWarning, .serviceBreached, .negativeSentiment, .keyword: [.helpdesk]
        case .dealValue, .dealDiscount: [.deals]
        case .recordChanged, .manual: Module.allCases
        }
    }
}
