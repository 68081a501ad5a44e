package import BusinessTime
package import Model

/// Finds the one person that a step goes to.
package enum RecipientResolver {
    /// Whom a step that asks `asks` goes to. Where its recipient finds nobody, the department's manager has it, then an
    /// admin, then the most senior person left; throws `nobody` only where there is no one else at all (ES-11).
    package static func resolve(
        _ recipient: Recipient, for asks: Ask, department: DepartmentID, requester: Actor, facts: CaseFacts,
        now: Instant
    ) throws(CaseRefusal) -> Resolution {
        let eligibility = Eligibility(for: asks, requester: requester, facts: facts, now: now)
        let last = LastResort(department: department, eligibility: eligibility)
        switch find(recipient, last: last, eligibility: eligibility) {
        case .found(let resolution): return resolution
        case .nobody(let because): return try last.resolve(because: because)
        }
    }

    private static func find(_ recipient: Recipient, last: LastResort, eligibility: Eligibility) -> Finding {
        switch recipient {
        case .user(let id): PersonRecipient(id: id, title: nil).find(among: eligibility)
        case .manager: last.manager()
        case .role(let name): RoleRecipient(name: name, department: last.department).find(among: eligibility)
        case .team(let id): TeamRecipient(id: id).find(among: eligibility)
        }
    }
}
