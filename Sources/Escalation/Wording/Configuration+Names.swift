import Model

extension Configuration {
    /// A person's name, or their number where nobody of that number is known.
    func name(of person: PersonID) -> String { people[person]?.name ?? "person \(person)" }

    /// A department's name, or its number where none of that number is known.
    func name(of department: DepartmentID) -> String {
        departments[department]?.name ?? "department \(department)"
    }

    /// Whoever did something, as a line of a timeline names them.
    func name(of actor: Actor) -> String {
        switch actor {
        case .system: "Belay"
        case .console: "the operator"
        case .person(let id): name(of: id)
        case .customer: "the customer"
        case .incoming(let id): incoming[id]?.name ?? "another system"
        }
    }
}
