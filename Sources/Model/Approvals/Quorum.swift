/// How many of those who are asked have to approve (AP-2).
package enum Quorum: Hashable, Sendable {
    /// One is enough.
    case anyone
    /// All of them.
    case everyone
    /// So many of them, 2 or more.
    case count(Int)

    /// How many of so many approvals it takes, 1 at least.
    package func needed(of voters: Int) -> Int {
        switch self {
        case .anyone: 1
        case .everyone: max(voters, 1)
        case .count(let count): max(min(count, voters), 1)
        }
    }
}

extension Quorum: RawRepresentable, Codable {
    /// `anyone`, `everyone` or a number.
    package var rawValue: String {
        switch self {
        case .anyone: "anyone"
        case .everyone: "everyone"
        case .count(let count): String(count)
        }
    }

    /// Reads what `rawValue` writes; nil for anything else.
    package init?(rawValue: String) {
        switch rawValue.lowercased() {
        case "anyone", "1": self = .anyone
        case "everyone": self = .everyone
        default:
            guard let count = Int(rawValue), (2...100).contains(count) else { return nil }
            self = .count(count)
        }
    }
}
