package import Model

/// Finds out who the members of an audience are.
package enum Audience {
    /// Whom to tell, in the order of the members: each once, however many of these they are (NO-2).
    ///
    /// Disabled and unknown people are left out, and so is a member who is nobody here, such as the manager of a department
    /// without one. Whoever is away is told all the same.
    package static func resolve(_ members: [AudienceMember], facts: NoticeFacts) -> [Addressee] {
        var told: [Addressee] = []
        func tell(_ addressee: Addressee) {
            if !told.contains(addressee) { told.append(addressee) }
        }
        func tell(_ person: PersonID?) {
            guard let person, facts.configuration.people[person]?.isDisabled == false else { return }
            tell(.person(person))
        }
        for member in members {
            switch member {
            case .holder: tell(facts.case?.holder)
            case .candidates: facts.case?.candidates.forEach { tell($0) }
            case .assignee: tell(facts.assignee)
            case .backup: tell(backup(of: facts))
            case .manager: tell(facts.department.flatMap { facts.configuration.departments[$0]?.manager })
            case .requester:
                switch requester(of: facts) {
                case .person(let id): tell(id)
                case .customer(let id): tell(.customer(id))
                case .system, .console, .incoming, nil: break
                }
            case .person(let id): tell(id)
            case .channel(let name): tell(.channel(name))
            }
        }
        return told
    }

    /// The admins who are not disabled, for notices about Belay itself, such as a disabled endpoint.
    package static func admins(in configuration: Configuration) -> [AudienceMember] {
        configuration.people.values
            .filter { $0.role == .admin && !$0.isDisabled }
            .map(\.id).sorted().map(AudienceMember.person)
    }

    private static func backup(of facts: NoticeFacts) -> PersonID? {
        guard let assignee = facts.assignee, let person = facts.configuration.people[assignee],
            case .away(_, let delegate) = person.availability
        else { return nil }
        return delegate
    }

    private static func requester(of facts: NoticeFacts) -> Actor? {
        switch facts.record {
        case .ticket(let ticket, _): .customer(ticket.requester)
        case .request(let request, _): request.requester
        case .deal, .account, .checklist, .followUp: facts.case?.requester
        }
    }
}
