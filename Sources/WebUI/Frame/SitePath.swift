import Model

/// Every path that pages live at or point to.
package enum SitePath: String, CaseIterable, Sendable {
    /// The first page.
    case home = "/"
    /// The queues of tickets.
    case queue = "/tickets"
    /// Changing several tickets of a queue.
    case queueChanges = "/tickets/changes"
    /// What waits for an answer.
    case decisions = "/decisions"
    /// A ticket that somebody here files.
    case newTicket = "/tickets/new"
    /// Deals.
    case deals = "/deals"
    /// The open deals by their stages.
    case dealBoard = "/deals/board"
    /// A new deal.
    case newDeal = "/deals/new"
    /// Customers' companies.
    case accounts = "/accounts"
    /// A new company.
    case newAccount = "/accounts/new"
    /// What people promised to come back to.
    case followUps = "/follow-ups"
    /// A new follow-up.
    case newFollowUp = "/follow-ups/new"
    /// Checklists.
    case checklists = "/checklists"
    /// A new checklist.
    case newChecklist = "/checklists/new"
    /// Requests for an approval.
    case requests = "/requests"
    /// A new request.
    case newRequest = "/requests/new"
    /// Searching over everything.
    case search = "/search"
    /// What a lead looks after.
    case workload = "/workload"
    /// Light or dark.
    case look = "/account/look"
    /// Being away, and coming back.
    case absence = "/account/absence"
    /// The language of pages.
    case language = "/account/language"
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
    case apiTickets = "/api/v1/tickets"
    /// Deals, for programs.
    case apiDeals = "/api/v1/deals"
    /// Accounts, for programs.
    case apiAccounts = "/api/v1/accounts"
    /// Cases, for programs.
    case apiCases = "/api/v1/cases"
    /// Whether the service lives.
    case health = "/healthz"
    /// Whether the service works.
    case readiness = "/readyz"

    /// Files that pages load, under names that change with their content.
    static let assetPattern = "/assets/{file}"

    /// Where such a file is.
    static func asset(_ file: String) -> String { "/assets/" + file }

    /// A ticket, or what is done with it.
    static func ticketPattern(_ action: TicketAction? = nil) -> String { ticket("{number}", action) }

    /// Where a ticket is, or where the form of an action is sent.
    static func path(of ticket: TicketID, _ action: TicketAction? = nil) -> String {
        self.ticket(ticket.description, action)
    }

    /// Where a record is, or where the form of an action is sent.
    static func path(of record: RecordReference, _ action: RecordAction? = nil) -> String {
        self.record(record.kind, String(record.number), action)
    }

    /// A record of that kind, or what is done with it.
    static func pattern(of kind: RecordKind, _ action: RecordAction? = nil) -> String {
        record(kind, "{number}", action)
    }

    private static func record(_ kind: RecordKind, _ number: String, _ action: RecordAction?) -> String {
        let list: SitePath =
            switch kind {
            case .ticket: .queue
            case .deal: .deals
            case .account: .accounts
            case .checklist: .checklists
            case .followUp: .followUps
            case .request: .requests
            }
        return "\(list.rawValue)/\(number)" + (action.map { "/" + $0.rawValue } ?? "")
    }

    private static func ticket(_ number: String, _ action: TicketAction?) -> String {
        "\(queue.rawValue)/\(number)" + (action.map { "/" + $0.rawValue } ?? "")
    }

    /// What open pages hear.
    static let live = "/live"

    /// Where a browser says that somebody is writing on a ticket.
    static let writingPattern = ticket("{number}", nil) + "/writing"

    /// The same for one ticket.
    static func writing(on ticket: TicketID) -> String { path(of: ticket) + "/writing" }

    /// What links lead to, whose path is a secret.
    static let linkPattern = LinkAddress.path + "{address}"

    /// Where a link leads.
    static func path(of address: LinkAddress) -> String { LinkAddress.path + address.text }
}
