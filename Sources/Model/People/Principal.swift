/// On whose behalf something is done, and how far they may go; every workflow asks for one.
package struct Principal: Hashable, Sendable {
    /// Who it is, as events will say.
    package var actor: Actor
    /// What they may do.
    package var role: Role
    /// The one department they may see and change; nil: all.
    package var department: DepartmentID?
    /// Every field, in the order of declaration.
    package init(actor: Actor, role: Role, department: DepartmentID? = nil) {
        self.actor = actor
        self.role = role
        self.department = department
    }

    /// Whoever can open the data file: the operator at the command line.
    package static let operatorAtConsole = Principal(actor: .console, role: .admin, department: nil)

    /// Belay itself, acting on a deadline.
    package static let system = Principal(actor: .system, role: .admin, department: nil)

    /// A person with the rights of their role; managers and below stay in their department.
    package init(_ person: Person) {
        self.init(
            actor: .person(person.id), role: person.role,
            department: person.role == .admin ? nil : person.department)
    }

    /// Whether they may see and change things of a department.
    package func reaches(_ other: DepartmentID) -> Bool { department == nil || department == other }

    /// The person they are, where they are one.
    package var person: PersonID? {
        if case .person(let id) = actor { id } else { nil }
    }
}
