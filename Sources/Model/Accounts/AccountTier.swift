/// How much an account matters, the lowest first.
package enum AccountTier: String, CaseIterable, Codable, Sendable, Comparable {
    case standard, premium, enterprise

    package static func < (left: AccountTier, right: AccountTier) -> Bool { left.rank < right.rank }

    /// 0 for standard, 1 for premium, 2 for enterprise.
    package var rank: Int {
        switch self {
        case .standard: 0
        case .premium: 1
        case .enterprise: 2
        }
    }
}
