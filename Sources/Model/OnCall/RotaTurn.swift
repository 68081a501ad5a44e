/// How long somebody is on call before the next.
package enum RotaTurn: Hashable, Sendable {
    /// So many calendar days, whatever their length when clocks change.
    case days(Int)
    /// So many hours that really pass.
    case hours(Int)
}

extension RotaTurn: RawRepresentable, Codable {
    /// `1d`, `2w` or `12h`.
    package var rawValue: String {
        switch self {
        case .days(let count): count % 7 == 0 ? "\(count / 7)w" : "\(count)d"
        case .hours(let count): "\(count)h"
        }
    }

    /// Reads what `rawValue` writes, and the words `day` and `week`; nil for anything else, or above ten years.
    package init?(rawValue: String) {
        switch rawValue.lowercased() {
        case "day": self = .days(1)
        case "week": self = .days(7)
        default:
            guard let unit = rawValue.lowercased().last, let count = Int(rawValue.dropLast()),
                (1...3660).contains(count)
            else { return nil }
            switch unit {
            case "d": self = .days(count)
            case "w" where count <= 520: self = .days(count * 7)
            case "h": self = .hours(count)
            default: return nil
            }
        }
    }
}
