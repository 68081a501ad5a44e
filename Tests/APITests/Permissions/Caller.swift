import Model

/// Whoever tries every route.
enum Caller: String, CaseIterable {
    case nobody, agent, lead, manager, admin
    /// An agent of another department.
    case elsewhere

    /// Who of the desk it is; nil for nobody.
    var colleague: Desk.Colleague? {
        switch self {
        case .nobody: nil
        case .agent: .ann
        case .lead: .lea
        case .manager: .max
        case .admin: .admin
        case .elsewhere: .sam
        }
    }

    var role: Role? {
        switch self {
        case .nobody: nil
        case .agent, .elsewhere: .agent
        case .lead: .lead
        case .manager: .manager
        case .admin: .admin
        }
    }
}
