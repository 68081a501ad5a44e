package import Model

/// Who may hear of an event as it happens.
package enum EventAudience: Hashable, Sendable {
    /// Only admins: what is about people, rules, and the data as a whole.
    case admins
    /// Everybody who works here.
    case everybody
    /// These departments, and whoever sees all of them: what is about a record, by where it is now and where it was before
    /// the event; and these people, wherever they are: those whom a case waits for.
    case departments(Set<DepartmentID>, people: Set<PersonID> = [])

    /// Whether somebody is among them.
    package func includes(_ principal: Principal) -> Bool {
        switch self {
        case .admins: principal.role == .admin
        case .everybody: true
        case .departments(let departments, let people):
            departments.contains(where: principal.reaches) || principal.person.map(people.contains) ?? false
        }
    }
}
