/// How urgent a ticket is: three levels, not more.
package enum Priority: String, CaseIterable, Codable, Sendable, Comparable {
    case low, high, critical

    package static func < (left: Priority, right: Priority) -> Bool { left.rank < right.rank }

    /// 0 for low, 1 for high, 2 for critical.
    package var rank: Int {
        switch self {
        case .low: 0
        case .high: 1
        case .critical: 2
        }
    }
}
