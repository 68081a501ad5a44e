import HTTPServer

/// Every route of the API, once: method, path, name, the largest body, and what answers.
struct APIRoutes: Sendable {
    /// A message of 100,000 characters fits, even where each is written as `\uXXXX`.
    static let messageBytes = 1024 * 1024
    /// Fields, decisions and reasons.
    static let fieldBytes = 64 * 1024
    /// A command and its standard input.
    static let commandBytes = 64 * 1024 * 1024

    let signedIn: SignedIn
    let operation: OperationEndpoints
    let commands: CommandEndpoint?
    private let tickets = TicketEndpoints()
    private let deals = DealEndpoints()
    private let accounts = AccountEndpoints()
    private let cases = CaseEndpoints()
    private let triggers = TriggerEndpoints()
    private let simulation = SimulationEndpoint()
    private let checklistTemplates = ChecklistTemplateEndpoints()
    private let checklists = ChecklistEndpoints()
    private let followUps = FollowUpEndpoints()
    private let forms = FormEndpoints()
    private let requests = ApprovalRequestEndpoints()
    private let serviceLevels = ServiceLevelEndpoints()
    private let calendars = CalendarEndpoints()
    private let rotas = RotaEndpoints()
    private let settings = SettingEndpoints()
    private let escalations = EscalationEndpoints()
    private let triage = TriageEndpoints()

    init(signedIn: SignedIn, operation: OperationEndpoints, commands: CommandEndpoint?) {
        self.signedIn = signedIn
        self.operation = operation
        self.commands = commands
    }

    var all: [Route] {
        var routes = [
            open(.get, "/healthz", "health", operation.health),
            open(.get, "/readyz", "ready", operation.readiness),
            open(.get, "/metrics", "metrics", operation.scrape),
            route(.post, "/api/v1/tickets", "tickets.open", tickets.open, upTo: Self.messageBytes),
            route(.get, "/api/v1/tickets", "tickets.list", tickets.list),
            route(.get, "/api/v1/tickets/{number}", "tickets.show", tickets.show),
            route(.patch, "/api/v1/tickets/{number}", "tickets.change", tickets.change, upTo: Self.messageBytes),
            route(.post, "/api/v1/tickets/{number}/replies", "tickets.reply", tickets.reply, upTo: Self.messageBytes),
            route(.post, "/api/v1/tickets/{number}/escalate", "tickets.escalate", tickets.escalate),
            route(.post, "/api/v1/tickets/{number}/merge", "tickets.merge", tickets.merge),
            route(.get, "/api/v1/tickets/{number}/clocks", "tickets.clocks", tickets.clocks),
            route(.post, "/api/v1/deals", "deals.open", deals.open),
            route(.get, "/api/v1/deals", "deals.list", deals.list),
            route(.get, "/api/v1/deals/{number}", "deals.show", deals.show),
            route(.patch, "/api/v1/deals/{number}", "deals.change", deals.change),
            route(.post, "/api/v1/deals/{number}/escalate", "deals.escalate", deals.escalate),
            route(.post, "/api/v1/accounts", "accounts.add", accounts.add),
            route(.get, "/api/v1/accounts", "accounts.list", accounts.list),
            route(.get, "/api/v1/accounts/{number}", "accounts.show", accounts.show),
            route(.patch, "/api/v1/accounts/{number}", "accounts.change", accounts.change),
            route(.post, "/api/v1/accounts/{number}/health", "accounts.health", accounts.reportHealth),
            route(.post, "/api/v1/triggers", "triggers.add", triggers.add),
            route(.get, "/api/v1/triggers", "triggers.list", triggers.list),
            route(.get, "/api/v1/triggers/{number}", "triggers.show", triggers.show),
            route(.patch, "/api/v1/triggers/{number}", "triggers.change", triggers.change),
            route(.delete, "/api/v1/triggers/{number}", "triggers.remove", triggers.remove),
            route(.get, "/api/v1/triggers/{number}/would-fire", "triggers.would-fire", triggers.wouldFire),
            route(.post, "/api/v1/simulate", "simulate", simulation.simulate, upTo: Self.messageBytes),
            route(.get, "/api/v1/cases", "cases.list", cases.list),
            route(.get, "/api/v1/cases/{number}", "cases.show", cases.show),
            route(.post, "/api/v1/cases/{number}/decision", "cases.decide", cases.decide),
            route(.get, "/api/v1/service-levels", "service-levels.list", serviceLevels.list),
            route(.post, "/api/v1/service-levels", "service-levels.add", serviceLevels.add),
            route(.get, "/api/v1/service-levels/{number}", "service-levels.show", serviceLevels.show),
            route(.patch, "/api/v1/service-levels/{number}", "service-levels.change", serviceLevels.change),
            route(.get, "/api/v1/calendars", "calendars.list", calendars.list),
            route(.post, "/api/v1/calendars", "calendars.add", calendars.add),
            route(.get, "/api/v1/calendars/{number}", "calendars.show", calendars.show),
            route(.put, "/api/v1/calendars/{number}", "calendars.replace", calendars.replace),
            route(.post, "/api/v1/cases/{number}/phase", "cases.phase", cases.phase),
            route(.post, "/api/v1/cases/{number}/withdraw", "cases.withdraw", cases.withdraw),
            route(.post, "/api/v1/cases/{number}/correct", "cases.correct", cases.correct),
            route(.get, "/api/v1/rotas", "rotas.list", rotas.list),
            route(.post, "/api/v1/rotas", "rotas.add", rotas.add),
            route(.get, "/api/v1/rotas/{number}", "rotas.show", rotas.show),
            route(.post, "/api/v1/rotas/{number}/layers", "rotas.layer", rotas.addLayer),
            route(.post, "/api/v1/rotas/{number}/overrides", "rotas.override", rotas.override),
            route(.get, "/api/v1/rotas/{number}/who", "rotas.who", rotas.who),
            route(.get, "/api/v1/escalations", "escalations.list", escalations.list),
            route(.get, "/api/v1/escalations/{number}/case-moves", "escalations.moves", escalations.previewMoves),
            route(.post, "/api/v1/escalations/{number}/case-moves", "escalations.move", escalations.moveCases),
            route(.get, "/api/v1/check", "check", CheckEndpoint().check),
            route(.get, "/api/v1/triage", "triage.show", triage.show),
            route(.put, "/api/v1/triage", "triage.set", triage.set),
            route(.post, "/api/v1/triage/walk", "triage.walk", triage.walk),
            route(.post, "/api/v1/tickets/{number}/triage", "tickets.triage", triage.ticket),
            route(.get, "/api/v1/tickets/{number}/triage", "tickets.triages", triage.history),
            route(.get, "/api/v1/settings", "settings.list", settings.list),
            route(.put, "/api/v1/settings/{name}", "settings.change", settings.change),
        ]
        routes += checklistRoutes + followUpRoutes + requestRoutes
        if let commands {
            routes.append(open(.post, "/internal/commands", "commands.run", commands.run, upTo: Self.commandBytes))
        }
        return routes
    }

    private var checklistRoutes: [Route] {
        let templates = ChecklistTemplateEndpoints.path
        let path = ChecklistEndpoints.path
        return [
            route(.post, templates, "checklist-templates.add", checklistTemplates.add),
            route(.get, templates, "checklist-templates.list", checklistTemplates.list),
            route(.get, "\(templates)/{number}", "checklist-templates.show", checklistTemplates.show),
            route(.patch, "\(templates)/{number}", "checklist-templates.change", checklistTemplates.change),
            route(.post, path, "checklists.start", checklists.start),
            route(.get, path, "checklists.list", checklists.list),
            route(.get, "\(path)/{number}", "checklists.show", checklists.show),
            route(.patch, "\(path)/{number}/items/{item}", "checklists.change-item", checklists.changeItem),
            route(.post, "\(path)/{number}/escalate", "checklists.escalate", checklists.escalate),
        ]
    }

    private var followUpRoutes: [Route] {
        let path = FollowUpEndpoints.path
        return [
            route(.post, path, "follow-ups.add", followUps.add),
            route(.get, path, "follow-ups.list", followUps.list),
            route(.get, "\(path)/{number}", "follow-ups.show", followUps.show),
            route(.patch, "\(path)/{number}", "follow-ups.change", followUps.change),
            route(.post, "\(path)/{number}/outcome", "follow-ups.answer", followUps.answer),
            route(.post, "\(path)/{number}/escalate", "follow-ups.escalate", followUps.escalate),
        ]
    }

    private var requestRoutes: [Route] {
        let path = ApprovalRequestEndpoints.path
        return [
            route(.post, FormEndpoints.path, "forms.add", forms.add),
            route(.get, FormEndpoints.path, "forms.list", forms.list),
            route(.get, "\(FormEndpoints.path)/{number}", "forms.show", forms.show),
            route(.patch, "\(FormEndpoints.path)/{number}", "forms.change", forms.change),
            route(.post, path, "requests.make", requests.make),
            route(.get, path, "requests.list", requests.list),
            route(.get, "\(path)/{number}", "requests.show", requests.show),
            route(.patch, "\(path)/{number}", "requests.change", requests.change),
            route(.post, "\(path)/{number}/submit", "requests.submit", requests.submit),
            route(.post, "\(path)/{number}/withdraw", "requests.withdraw", requests.withdraw),
            route(.post, "\(path)/{number}/escalate", "requests.escalate", requests.escalate),
        ]
    }

    private func route(
        _ method: Method, _ pattern: String, _ name: String,
        _ action: @escaping @Sendable (Call) async throws -> Response, upTo bytes: Int = fieldBytes
    ) -> Route {
        Route(method, pattern, name: name, maximumBodyBytes: bytes, handler: signedIn.handler(action))
    }

    /// A route that sees for itself who may use it.
    private func open(
        _ method: Method, _ pattern: String, _ name: String,
        _ action: @escaping @Sendable (Request) async throws -> Response, upTo bytes: Int = fieldBytes
    ) -> Route {
        Route(method, pattern, name: name, maximumBodyBytes: bytes, handler: Handler(action))
    }
}
