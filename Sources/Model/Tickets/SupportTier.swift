/// The line of support that works on a ticket.
package enum SupportTier: Int, CaseIterable, Codable, Sendable, Comparable {
    case first = 1
    case second = 2
    case third = 3

    package static func < (left: SupportTier, right: SupportTier) -> Bool { left.rawValue < right.rawValue }
}
