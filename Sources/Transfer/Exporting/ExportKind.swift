/// What can be exported.
package enum ExportKind: String, CaseIterable, Sendable {
    case tickets, deals, accounts, people, cases, checklists
    case followUps = "follow-ups"
    case requests, departments, teams, customers, health

    /// What a command says of it.
    package var summary: String {
        switch self {
        case .tickets: "Export tickets, the newest first."
        case .deals: "Export deals, the newest first."
        case .accounts: "Export accounts."
        case .people: "Export the people who work here."
        case .cases: "Export cases, ended ones too, the newest first."
        case .checklists: "Export checklists, finished ones too, the newest first."
        case .followUps: "Export follow-ups, closed ones too, by when they are due."
        case .requests: "Export requests, the newest first."
        case .departments: "Export departments."
        case .teams: "Export teams with their members."
        case .customers: "Export customers."
        case .health: "Export the health scores of accounts, account by account."
        }
    }
}
