import Model

/// Anyone with a role: in the record's department, else of those who work for all, else anywhere.
struct RoleRecipient {
    /// The role's name, ours or one that the company made up.
    let name: String
    /// The record's department.
    let department: DepartmentID

    /// The one with the fewest open cases among those who are here and have room, in the nearest scope that has one.
    func find(among eligibility: Eligibility) -> Finding {
        let holders = eligibility.facts.configuration.people(withRole: name)
        guard !holders.isEmpty else { return .nobody(because: "nobody has the role “\(name)”") }
        let eligible = holders.filter { eligibility.person($0.id) != nil }
        for scope in scopes {
            let people = eligible.filter(scope.covers)
            guard !people.isEmpty else { continue }
            let place = "\(name) \(scope.name(eligibility.facts.configuration))"
            let pool = Pool(name: place, members: people.map(\.id), eligibility)
            let outcome = pool.leastLoaded()
                .finding(queue: Recipient.role(name.lowercased()).rawValue, candidates: pool.members)
            switch outcome {
            case .found, .full: return outcome
            case .nobody: continue
            }
        }
        var obstacles = Story()
        for holder in holders { obstacles.add(eligibility.obstacle(holder.id)) }
        return .nobody(because: "nobody with the role “\(name)” can take it (\(obstacles.list))")
    }

    /// Where the role is looked for, the nearest first.
    private var scopes: [Scope] { [.department(department), .company, .elsewhere(department)] }

    private enum Scope {
        case department(DepartmentID)
        case company
        case elsewhere(DepartmentID)

        func covers(_ person: Person) -> Bool {
            switch self {
            case .department(let id): person.department == id
            case .company: person.department == nil
            case .elsewhere(let id): person.department != nil && person.department != id
            }
        }

        func name(_ configuration: Configuration) -> String {
            switch self {
            case .department(let id): "in \(configuration.name(of: id))"
            case .company: "for all departments"
            case .elsewhere(let id): "outside \(configuration.name(of: id)), which has none here"
            }
        }
    }
}
