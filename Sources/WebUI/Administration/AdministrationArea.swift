/// What an admin looks after, each with pages of its own.
enum AdministrationArea: String, CaseIterable, Sendable {
    case escalations, bindings, simulation

    /// What belongs together.
    enum Group: String, CaseIterable, Sendable {
        case rules
    }

    var group: Group {
        switch self {
        case .escalations, .bindings, .simulation: .rules
        }
    }

    /// Its first page.
    var path: SitePath {
        switch self {
        case .escalations: .escalations
        case .bindings: .bindings
        case .simulation: .simulation
        }
    }

    /// The key of its name; what it is for is the same with `-for`.
    var text: String { "area." + rawValue }
}
