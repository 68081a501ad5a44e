/// One thing that a token may do; what it does not name it may not, whatever its person may.
package enum Scope: Hashable, Sendable {
    /// See what there is of a noun, or of all.
    case read(Noun?)
    /// See and change what there is of a noun, or of all.
    case write(Noun?)
    /// Everything that its person may, an admin's rights among it.
    case admin
}

extension Scope: CustomStringConvertible {
    /// `read:*`, `write:ticket`, `admin`.
    package var description: String {
        switch self {
        case .read(let noun): "read:\(noun?.rawValue ?? "*")"
        case .write(let noun): "write:\(noun?.rawValue ?? "*")"
        case .admin: "admin"
        }
    }

    /// Reads what `description` writes, and `read` or `write` alone for all nouns; nil for anything else.
    package init?(_ text: String) {
        let parts = text.lowercased().split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        guard let verb = parts.first else { return nil }
        var noun: Noun?
        if parts.count == 2, parts[1] != "*" {
            guard let word = Noun(rawValue: parts[1]) else { return nil }
            noun = word
        }
        switch verb {
        case "read": self = .read(noun)
        case "write": self = .write(noun)
        case "admin" where parts.count == 1: self = .admin
        default: return nil
        }
    }
}
