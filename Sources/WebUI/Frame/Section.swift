import Model

/// An entry of the navigation.
enum Section: String, CaseIterable, Sendable {
    case tickets
    case decisions
    case workload
    case deals, accounts
    case followUps = "follow-ups"
    case checklists, requests
    case administration

    /// Where it leads.
    var path: SitePath {
        switch self {
        case .tickets: .queue
        case .decisions: .decisions
        case .workload: .workload
        case .deals: .deals
        case .accounts: .accounts
        case .followUps: .followUps
        case .checklists: .checklists
        case .requests: .requests
        case .administration: .administration
        }
    }

    /// Who is shown it, and everybody above them.
    var leastRole: Role {
        switch self {
        case .workload: .lead
        case .tickets, .decisions, .deals, .accounts, .followUps, .checklists, .requests: .agent
        case .administration: .admin
        }
    }

    /// The keys that lead to it, one after the other; nil: none do.
    var key: String? {
        switch self {
        case .tickets: "g t"
        case .decisions: "g d"
        case .workload: "g m"
        case .deals: "g v"
        case .accounts: "g a"
        case .followUps: "g f"
        case .checklists: "g c"
        case .requests: "g r"
        case .administration: "g s"
        }
    }

    /// The key of its text.
    var text: String { "nav." + rawValue }
}
