/// On whose behalf something is done, and how far they may go; every workflow asks for one.
package struct Principal: Hashable, Sendable {
    /// Who it is, as events will say.
    package var actor: Actor
    /// What they may do.
    package var role: Role
    /// The one department they may see and change; nil: all.
    package var department: DepartmentID?
    /// What of it they may do this time; a token may do less than its person.
    package var scopes: Scopes
    /// By which door they came in.
    package var origin: Origin
    /// Every field, in the order of declaration.
    package init(
        actor: Actor, role: Role, department: DepartmentID? = nil, scopes: Scopes = .all, origin: Origin = .belay
    ) {
        self.actor = actor
        self.role = role
        self.department = department
        self.scopes = scopes
        self.origin = origin
    }

    /// Whoever can open the data file: the operator at the command line.
    package static let operatorAtConsole = Principal(actor: .console, role: .admin, origin: .commandLine)

    /// Belay itself, acting on a deadline.
    package static let system = Principal(actor: .system, role: .admin)

    /// A person with the rights of their role; managers and below stay in their department.
    ///
    /// An admin who comes without the scope `admin` has a manager's rights in all departments, so that whatever asks for
    /// an admin refuses them.
    package init(_ person: Person, scopes: Scopes = .all, origin: Origin = .commandLine) {
        self.init(
            actor: .person(person.id), role: scopes.holdsAdmin ? person.role : min(person.role, .manager),
            department: person.role == .admin ? nil : person.department, scopes: scopes, origin: origin)
    }

    /// Whether they may see and change things of a department.
    package func reaches(_ other: DepartmentID) -> Bool { department == nil || department == other }

    /// The person they are, where they are one.
    package var person: PersonID? {
        if case .person(let id) = actor { id } else { nil }
    }
}
