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
            if let resolution = resolve(people, in: scope.name(eligibility.facts.configuration), eligibility) {
                return .found(resolution)
            }
        }
        let obstacles = holders.compactMap { eligibility.obstacle($0.id) }
        return .nobody(because: "nobody with the role “\(name)” can take it (\(obstacles.joined(separator: ", ")))")
    }

    private func resolve(_ people: [Person], in scope: String, _ eligibility: Eligibility) -> Resolution? {
        let capacity = Capacity(openCases: eligibility.facts.routing.openCases)
        let here = people.filter(eligibility.isHere)
        let withRoom = here.filter(capacity.hasRoom)
        guard let chosen = capacity.leastLoaded(withRoom) ?? capacity.leastLoaded(here) else { return nil }
        let others = people.count == 1 ? "the only one" : "the fewest open cases of \(people.count)"
        let fullness = withRoom.isEmpty ? "; all are full, \(capacity.fullness(of: chosen))" : ""
        return Resolution(
            holder: chosen.id, candidates: people.map(\.id),
            because: "\(name) \(scope) (\(others)\(fullness)): \(chosen.name)")
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
