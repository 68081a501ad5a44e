import Model

/// Every path that pages live at or point to.
package enum SitePath: String, CaseIterable, Sendable {
    /// The first page.
    case home = "/"
    /// The look of all pages.
    case stylesheet = "/assets/style.css"
    /// Signing in.
    case signIn = "/sign-in"
    /// The code of a second factor.
    case signInCode = "/sign-in/code"
    /// Signing out.
    case signOut = "/sign-out"
    /// One's own account.
    case account = "/account"
    /// Changing one's password.
    case accountPassword = "/account/password"
    /// Ending one's sessions.
    case accountSessions = "/account/sessions"
    /// Beginning to add a second factor.
    case accountFactor = "/account/second-factor"
    /// Proving that it works.
    case accountFactorConfirmation = "/account/second-factor/confirmation"
    /// Taking it away.
    case accountFactorRemoval = "/account/second-factor/removal"
    /// Making a token.
    case accountTokens = "/account/tokens"
    /// Revoking one.
    case accountTokenRevocation = "/account/tokens/revocation"
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

    /// What links lead to, whose path is a secret.
    static let linkPattern = LinkAddress.path + "{address}"

    /// Where a link leads.
    static func path(of address: LinkAddress) -> String { LinkAddress.path + address.text }
}
