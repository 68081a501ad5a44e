/// What an admin looks after, each with pages of its own.
enum AdministrationArea: String, CaseIterable, Sendable {
    case escalations, bindings, triggers, simulation, calendars, people, teams, rotas, templates, macros, endpoints,
        deliveries, incoming
    case settings, audit, transfer, reference
    case serviceLevels = "service-levels"
    case requestForms = "forms"

    /// What belongs together.
    enum Group: String, CaseIterable, Sendable {
        case rules, promises, people, messages, company
    }

    var group: Group {
        switch self {
        case .escalations, .bindings, .triggers, .requestForms, .simulation: .rules
        case .serviceLevels, .calendars: .promises
        case .people, .teams, .rotas: .people
        case .templates, .macros, .endpoints, .deliveries, .incoming: .messages
        case .settings, .audit, .transfer, .reference: .company
        }
    }

    /// Its first page.
    var path: SitePath {
        switch self {
        case .escalations: .escalations
        case .bindings: .bindings
        case .triggers: .triggers
        case .simulation: .simulation
        case .serviceLevels: .serviceLevels
        case .requestForms: .requestForms
        case .calendars: .calendars
        case .people: .people
        case .teams: .teams
        case .rotas: .rotas
        case .templates: .templates
        case .macros: .macros
        case .endpoints: .endpoints
        case .deliveries: .deliveries
        case .incoming: .incoming
        case .settings: .settings
        case .audit: .audit
        case .transfer: .transfer
        case .reference: .apiReference
        }
    }

    /// The key of its name; what it is for is the same with `-for`.
    var text: String { "area." + rawValue }
}
