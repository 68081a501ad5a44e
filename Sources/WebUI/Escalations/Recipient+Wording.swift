import Model

extension Recipient {
    /// Whom it means, as a reader says it.
    func text(_ names: Configuration, _ texts: Texts) -> String {
        switch self {
        case .manager: texts["recipient.manager"]
        case .accountOwner: texts["recipient.account-owner"]
        case .role(let name): texts("recipient.role", ["name": texts.find("role.\(name)") ?? name])
        case .user(let id): names.people[id]?.name ?? texts["recipient.nobody"]
        case .team(let id): texts("recipient.team", ["name": names.teams[id]?.name ?? "?"])
        case .tier(let tier): texts("recipient.tier", ["number": String(tier.rawValue)])
        case .skill(let skill): texts("recipient.skill", ["name": skill])
        case .rota(let id): texts("recipient.rota", ["name": names.rotas[id]?.name ?? "?"])
        }
    }
}
