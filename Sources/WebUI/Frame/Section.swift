import Model

/// An entry of the navigation.
enum Section: String, CaseIterable, Sendable {
    case tickets
    case decisions
    case administration
    case reference

    /// Where it leads.
    var path: SitePath {
        switch self {
        case .tickets: .queue
        case .decisions: .decisions
        case .administration: .administration
        case .reference: .apiReference
        }
    }

    /// Who is shown it, and everybody above them.
    var leastRole: Role {
        switch self {
        case .tickets, .decisions: .agent
        case .administration, .reference: .admin
        }
    }

    /// The key of its text.
    var text: String { "nav." + rawValue }
}
