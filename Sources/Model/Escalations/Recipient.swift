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
    /// Somebody of the teams that work at a support tier; where nobody there can, of the next tier.
    case tier(SupportTier)
    /// The expert for something, or a backup: the nearest department first, then whoever names the skill earlier.
    case skill(String)
    /// Who answers for the record's account.
    case accountOwner
    /// Whoever is on call.
    case rota(RotaID)
}

extension Recipient: RawRepresentable, Codable, CustomStringConvertible {
    /// `role:finance approver`, `user:3`, `manager`, `team:2`, `tier:2`, `skill:networking`, `account-owner` or `rota:1`:
    /// how it is stored and written in files.
    package var rawValue: String {
        switch self {
        case .role(let name): "role:\(name)"
        case .user(let id): "user:\(id)"
        case .manager: "manager"
        case .team(let id): "team:\(id)"
        case .tier(let tier): "tier:\(tier.rawValue)"
        case .skill(let skill): "skill:\(skill)"
        case .accountOwner: "account-owner"
        case .rota(let id): "rota:\(id)"
        }
    }

    /// Reads what `rawValue` writes; nil for anything else.
    package init?(rawValue: String) {
        let parts = rawValue.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first?.lowercased(), parts.count == 2 ? parts[1] : nil) {
        case ("manager", nil): self = .manager
        case ("account-owner", nil): self = .accountOwner
        case ("tier", let text?):
            guard let tier = Int(text.trimmingSpaces).flatMap(SupportTier.init) else { return nil }
            self = .tier(tier)
        case ("skill", let text?):
            let skill = text.trimmingSpaces.lowercased()
            guard !skill.isEmpty else { return nil }
            self = .skill(skill)
        case ("rota", let text?):
            guard let number = Int64(text) else { return nil }
            self = .rota(RotaID(number))
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
