/// Whom a notification is for, known by now.
package enum Addressee: Hashable, Sendable {
    /// Someone who works here.
    case person(PersonID)
    /// Someone who writes to us.
    case customer(CustomerID)
    /// A channel, by its name.
    case channel(String)
}

extension Addressee: RawRepresentable, Codable {
    /// `person:3`, `customer:9` or `channel:support`: how it is stored.
    package var rawValue: String {
        switch self {
        case .person(let id): "person:\(id)"
        case .customer(let id): "customer:\(id)"
        case .channel(let name): "channel:\(name)"
        }
    }

    /// Reads what `rawValue` writes; nil for anything else.
    package init?(rawValue: String) {
        let parts = rawValue.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        switch (parts[0], Int64(parts[1])) {
        case ("person", let number?): self = .person(PersonID(number))
        case ("customer", let number?): self = .customer(CustomerID(number))
        case ("channel", _): self = .channel(String(parts[1]))
        default: return nil
        }
    }
}
