/// Every path that pages live at or point to.
package enum SitePath: String, CaseIterable, Sendable {
    /// The first page.
    case home = "/"
    /// The look of all pages.
    case stylesheet = "/assets/style.css"
    /// What the API can do, for people.
    case apiReference = "/api/docs"
    /// What the API can do, for programs.
    case apiDocument = "/api/v1/openapi.json"
    /// Tickets, for programs.
    case tickets = "/api/v1/tickets"
    /// Deals, for programs.
    case deals = "/api/v1/deals"
    /// Accounts, for programs.
    case accounts = "/api/v1/accounts"
    /// Cases, for programs.
    case cases = "/api/v1/cases"
    /// Whether the service lives.
    case health = "/healthz"
    /// Whether the service works.
    case readiness = "/readyz"
}
