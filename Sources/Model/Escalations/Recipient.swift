/// Whom a step goes to.
package enum Recipient: Hashable, Sendable {
    /// Anyone with a role of this name, ours or one that the company made up.
    case role(String)
    /// One person.
    case user(PersonID)
    /// The manager of the record's department.
    case manager
    /// A team, by its way of assignment.
    case team(TeamID)
}

extension Recipient: RawRepresentable, Codable, CustomStringConvertible {
    /// `role:finance approver`, `user:3`, `manager` or `team:2`: how it is stored and written in files.
    package var rawValue: String {
        switch self {
        case .role(let name): "role:\(name)"
        case .user(let id): "user:\(id)"
        case .manager: "manager"
        case .team(let id): "team:\(id)"
        }
    }

    /// Reads what `rawValue` writes; nil for anything else.
    package init?(rawValue: String) {
        let parts = rawValue.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first?.lowercased(), parts.count == 2 ? parts[1] : nil) {
        case ("manager", nil): self = .manager
        case ("role", let text?):
            let name = text.trimmingSpaces
            guard !name.isEmpty else { return nil }
            self = .role(name)
        case ("user", let text?):
            guard let number = Int64(text) else { return nil }
            self = .user(PersonID(number))
        case ("team", let text?):
            guard let number = Int64(text) else { return nil }
            self = .team(TeamID(number))
        default: return nil
        }
    }

    package var description: String { rawValue }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var text = Substring(self)
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
