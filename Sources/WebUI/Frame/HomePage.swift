import Templating

/// The first page: that the service runs, where to sign in, and where its API is.
struct HomePage: Page {
    static let template = "home"

    let texts: Texts?
    var company: String

    init(texts: Texts, company: String) {
        self.texts = texts
        self.company = company
    }

    var title: String { company }

    /// What needs no token is a link, what needs one is named.
    var value: [String: TemplateValue] {
        let records: [(SitePath, String)] = [
            (.apiTickets, "home.tickets"), (.apiCases, "home.cases"), (.apiDeals, "home.deals"),
            (.apiAccounts, "home.accounts"),
        ]
        let states: [(SitePath, String)] = [(.health, "home.health"), (.readiness, "home.readiness")]
        func list(_ places: [(SitePath, String)]) -> TemplateValue {
            .list(places.map { ["path": .text($0.0.rawValue), "text": .text(texts?[$0.1] ?? "")] })
        }
        return [
            "signIn": .text(SitePath.signIn.rawValue), "reference": .text(SitePath.apiReference.rawValue),
            "records": list(records), "states": list(states),
        ]
    }
}
