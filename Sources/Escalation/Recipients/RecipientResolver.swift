package import BusinessTime
package import Model

/// Finds the one person that a step goes to.
package enum RecipientResolver {
    /// Whom a step that asks `asks` goes to. Where its recipient finds nobody, the department's manager has it, then an
    /// admin, then the most senior person left (ES-11). Where all it could go to are full, it waits for one of them, and
    /// where nobody at all may have it, for whoever comes; somebody answers for it meanwhile. Throws `nobody` only where
    /// not one person works here.
    package static func resolve(
        _ recipient: Recipient, for asks: Ask, department: DepartmentID, requester: Actor, facts: CaseFacts,
        now: Instant
    ) throws(CaseRefusal) -> Resolution {
        let eligibility = Eligibility(for: asks, requester: requester, facts: facts, now: now)
        let last = LastResort(department: department, eligibility: eligibility)
        switch find(recipient, last: last, eligibility: eligibility) {
        case .found(let resolution): return resolution
        case .nobody(let because): return try last.resolve(because: because)
        case .full(let queue, let candidates, let because, let leastLoaded):
            guard facts.configuration.settings.whenFull == .wait, asks != .nothing,
                case .found(let responsible) = last.responsible()
            else { return leastLoaded }
            let name = facts.configuration.name(of: responsible.holder)
            return Resolution(
                holder: responsible.holder, candidates: candidates,
                because: "\(because) → it waits for one of them; \(name) answers for it", waitsIn: queue)
        }
    }

    private static func find(_ recipient: Recipient, last: LastResort, eligibility: Eligibility) -> Finding {
        let department = last.department
        switch recipient {
        case .user(let id): return PersonRecipient(id: id, title: nil).find(among: eligibility)
        case .manager: return last.manager()
        case .role(let name): return RoleRecipient(name: name, department: department).find(among: eligibility)
        case .team(let id): return TeamRecipient(id: id).find(among: eligibility)
        case .tier(let tier): return TierRecipient(tier: tier, department: department).find(among: eligibility)
        case .skill(let skill): return SkillRecipient(skill: skill, department: department).find(among: eligibility)
        case .rota(let id): return RotaRecipient(id: id).find(among: eligibility)
        case .accountOwner:
            guard let owner = eligibility.facts.record.accountOwner else {
                return .nobody(because: "the record has no account that anybody answers for")
            }
            return PersonRecipient(id: owner, title: "account owner").find(among: eligibility)
        }
    }
}
