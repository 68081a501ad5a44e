import Model
import Transfer

/// Every path that pages live at or point to.
package enum SitePath: String, CaseIterable, Sendable {
    /// The first page.
    case home = "/"
    /// The queues of tickets.
    case queue = "/tickets"
    /// Changing several tickets of a queue.
    case queueChanges = "/tickets/changes"
    /// Filters of queues under a name.
    case views = "/views"
    /// With which of them somebody begins.
    case firstView = "/views/first"
    /// What is said and done on tickets again and again.
    case macros = "/macros"
    /// A new macro.
    case newMacro = "/macros/new"
    /// What waits for an answer.
    case decisions = "/decisions"
    /// What an admin looks after.
    case administration = "/administration"
    /// The escalations.
    case escalations = "/escalations"
    /// What starts which escalation.
    case bindings = "/bindings"
    /// Running a record through everything.
    case simulation = "/simulation"
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
    /// Where notifications are sent.
    case endpoints = "/endpoints"
    /// What was sent.
    case deliveries = "/deliveries"
    /// Records in files.
    case transfer = "/transfer"
    /// What approvals are asked for with.
    case requestForms = "/forms"
    /// Another of them.
    case newRequestForm = "/forms/new"
    /// The doors for other systems.
    case incoming = "/incoming"
    /// What is a reason to escalate.
    case triggers = "/triggers"
    /// What notifications say.
    case templates = "/templates"
    /// What holds for the whole company.
    case settings = "/settings"
    /// Who changed what.
    case audit = "/audit"
    /// Proving that the trail is whole.
    case auditVerification = "/audit/verification"
    /// The audit trail as a file.
    case auditFile = "/audit/file"
    /// Who works here.
    case people = "/people"
    /// Departments and their teams.
    case teams = "/teams"
    /// Adding and changing departments.
    case departments = "/departments"
    /// What is promised, and within which time.
    case serviceLevels = "/service-levels"
    /// Who is on call.
    case rotas = "/rotas"
    /// Working hours.
    case calendars = "/calendars"
    /// Light or dark.
    case look = "/account/look"
    case singleKeys = "/account/keys"
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

    /// An escalation, or what is done with it.
    static func escalationPattern(_ action: EscalationAction? = nil) -> String { escalation("{number}", action) }

    /// Where an escalation is, or where the form of an action is sent.
    static func path(of escalation: EscalationID, _ action: EscalationAction? = nil) -> String {
        self.escalation(escalation.description, action)
    }

    private static func escalation(_ number: String, _ action: EscalationAction?) -> String {
        "\(escalations.rawValue)/\(number)" + (action.map { "/" + $0.rawValue } ?? "")
    }

    /// What is done with a binding.
    static func bindingPattern(_ action: BindingAction) -> String {
        "\(bindings.rawValue)/{number}/\(action.rawValue)"
    }

    /// Where the form of an action is sent.
    static func path(of binding: BindingID, _ action: BindingAction) -> String {
        "\(bindings.rawValue)/\(binding)/\(action.rawValue)"
    }

    /// What open pages hear.
    static let live = "/live"

    /// Where a browser says that somebody is writing on a ticket.
    static let writingPattern = ticket("{number}", nil) + "/writing"

    /// The same for one ticket.
    static func writing(on ticket: TicketID) -> String { path(of: ticket) + "/writing" }

    /// An endpoint, or what is done with it.
    static func endpointPattern(_ action: EndpointAction? = nil) -> String { endpoint("{number}", action) }

    /// Where an endpoint is, or where the form of an action is sent.
    static func path(of endpoint: EndpointID, _ action: EndpointAction? = nil) -> String {
        self.endpoint(endpoint.description, action)
    }

    private static func endpoint(_ number: String, _ action: EndpointAction?) -> String {
        "\(endpoints.rawValue)/\(number)" + (action.map { "/" + $0.rawValue } ?? "")
    }

    /// A delivery.
    static let deliveryPattern = deliveries.rawValue + "/{number}"

    /// Where a delivery is.
    static func path(of delivery: DeliveryID) -> String { "\(deliveries.rawValue)/\(delivery)" }

    /// Where a delivery is sent again.
    static func replay(of delivery: DeliveryID) -> String { path(of: delivery) + "/replay" }

    /// Records of a kind as a file.
    static let exportPattern = transfer.rawValue + "/{kind}"

    /// Where records of a kind are fetched as a file.
    static func export(_ kind: ExportKind, _ format: TransferFormat) -> String {
        "\(transfer.rawValue)/\(kind.rawValue)?format=\(format.rawValue)"
    }

    /// A form for requests, or what is done with it.
    static func requestFormPattern(_ action: RequestFormAction? = nil) -> String { requestForm("{number}", action) }

    /// Where a form for requests is, or where the form of an action is sent.
    static func path(of form: FormID, _ action: RequestFormAction? = nil) -> String {
        requestForm(form.description, action)
    }

    private static func requestForm(_ number: String, _ action: RequestFormAction?) -> String {
        "\(requestForms.rawValue)/\(number)" + (action.map { "/" + $0.rawValue } ?? "")
    }

    /// A door for another system, or what is done with it.
    static func incomingPattern(_ action: IncomingAction? = nil) -> String { incoming("{number}", action) }

    /// Where a door for another system is, or where the form of an action is sent.
    static func path(of hook: IncomingID, _ action: IncomingAction? = nil) -> String {
        incoming(hook.description, action)
    }

    private static func incoming(_ number: String, _ action: IncomingAction?) -> String {
        "\(SitePath.incoming.rawValue)/\(number)" + (action.map { "/" + $0.rawValue } ?? "")
    }

    /// A trigger, or what is done with it.
    static func triggerPattern(_ action: TriggerAction? = nil) -> String { trigger("{number}", action) }

    /// Where a trigger is, or where the form of an action is sent.
    static func path(of trigger: TriggerID, _ action: TriggerAction? = nil) -> String {
        self.trigger(trigger.description, action)
    }

    private static func trigger(_ number: String, _ action: TriggerAction?) -> String {
        "\(triggers.rawValue)/\(number)" + (action.map { "/" + $0.rawValue } ?? "")
    }

    /// A person, or what is done with what is known of them.
    static func personPattern(_ action: PersonAction? = nil) -> String { person("{number}", action) }

    /// Where a person is, or where the form of an action is sent.
    static func path(of person: PersonID, _ action: PersonAction? = nil) -> String {
        self.person(person.description, action)
    }

    private static func person(_ number: String, _ action: PersonAction?) -> String {
        "\(people.rawValue)/\(number)" + (action.map { "/" + $0.rawValue } ?? "")
    }

    /// A team.
    static let teamPattern = teams.rawValue + "/{number}"

    /// Where a team is.
    static func path(of team: TeamID) -> String { "\(teams.rawValue)/\(team)" }

    /// A department.
    static let departmentPattern = departments.rawValue + "/{number}"

    /// Where a department is changed.
    static func path(of department: DepartmentID) -> String { "\(departments.rawValue)/\(department)" }

    /// A service level.
    static let serviceLevelPattern = serviceLevels.rawValue + "/{number}"

    /// Where a service level is.
    static func path(of level: ServiceLevelID) -> String { "\(serviceLevels.rawValue)/\(level)" }

    /// A rota, or what is done with it.
    static func rotaPattern(_ action: RotaAction? = nil) -> String { rota("{number}", action) }

    /// Where a rota is, or where the form of an action is sent.
    static func path(of rota: RotaID, _ action: RotaAction? = nil) -> String { self.rota(rota.description, action) }

    private static func rota(_ number: String, _ action: RotaAction?) -> String {
        "\(rotas.rawValue)/\(number)" + (action.map { "/" + $0.rawValue } ?? "")
    }

    /// A template of notifications in a language.
    static let templatePattern = templates.rawValue + "/{name}/{language}"

    /// Where an earlier version of it is brought back.
    static let templateRestorationPattern = templatePattern + "/restoration"

    /// Where a template is written anew.
    static func path(ofTemplate name: String, _ language: String) -> String {
        "\(templates.rawValue)/\(name)/\(language)"
    }

    /// The same for bringing an earlier version of it back.
    static func restoration(ofTemplate name: String, _ language: String) -> String {
        path(ofTemplate: name, language) + "/restoration"
    }

    /// Where a lead says that somebody of theirs is away.
    static let coverPattern = workload.rawValue + "/{number}/presence"

    /// The page with the form for it.
    static func absence(of person: PersonID) -> String {
        Address.path(workload.rawValue, ["absence": person.description]) + "#absence"
    }

    /// The same for one of them.
    static func cover(for person: PersonID) -> String { "\(workload.rawValue)/\(person)/presence" }

    /// A saved view.
    static let viewPattern = views.rawValue + "/{number}"

    /// Where a saved view is taken away.
    static let viewRemovalPattern = viewPattern + "/removal"

    /// Where a saved view is changed.
    static func path(of view: SavedViewID) -> String { "\(views.rawValue)/\(view)" }

    /// The same for taking it away.
    static func removal(of view: SavedViewID) -> String { path(of: view) + "/removal" }

    /// A macro.
    static let macroPattern = macros.rawValue + "/{number}"

    /// Where a macro is taken away.
    static let macroRemovalPattern = macroPattern + "/removal"

    /// Where a macro is.
    static func path(of macro: MacroID) -> String { "\(macros.rawValue)/\(macro)" }

    /// The same for one macro.
    static func removal(of macro: MacroID) -> String { path(of: macro) + "/removal" }

    /// A calendar.
    static let calendarPattern = calendars.rawValue + "/{number}"

    /// Where a calendar is.
    static func path(of calendar: CalendarID) -> String { "\(calendars.rawValue)/\(calendar)" }

    /// A file that came with a message.
    static let attachmentPattern = "/attachments/{number}"

    /// Where a file is fetched.
    static func path(of attachment: AttachmentID) -> String { "/attachments/\(attachment)" }

    /// A file that came with a message, for whoever has the link to its ticket.
    static let linkAttachmentPattern = linkPattern + "/attachments/{number}"

    /// Where whoever has a link fetches a file.
    static func path(of attachment: AttachmentID, by address: LinkAddress) -> String {
        "\(path(of: address))/attachments/\(attachment)"
    }

    /// What links lead to, whose path is a secret.
    static let linkPattern = LinkAddress.path + "{address}"

    /// Where a link leads.
    static func path(of address: LinkAddress) -> String { LinkAddress.path + address.text }
}
