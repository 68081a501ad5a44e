package import HTTPServer
import Model
package import Workflows

/// The pages as routes, with or without a socket before them.
package struct WebUIApplication: Sendable {
    private let environment: Environment
    private let assets: PageAssets
    private let reference: FixedContent
    private let desk: PageDesk

    /// The pages made of these files, by their paths, such as `Templates/pages/home.mustache`; others are left alone.
    ///
    /// `reference` is what the API offers. `onError` hears what broke off an answer that had begun. Throws where a file is
    /// missing or is no template.
    package init(
        environment: Environment, files: [String: String], reference: APIReference,
        onError: @escaping Handler.ErrorHook = { _, _ in }
    ) throws(WebUIError) {
        guard let api = files[ReferencePage.file] else { throw .missingFile(ReferencePage.file) }
        self.environment = environment
        assets = try PageAssets(files: files)
        let stylesheet = assets.path(PageAssets.stylesheet)
        self.reference = try ReferencePage.content(api, reference, stylesheet: stylesheet)
        let pages = try PageRenderer(files: files, assets: assets)
        try pages.require(Self.bare, framed: Self.framed + Self.administration)
        desk = PageDesk(
            environment: environment, pages: pages, languages: try Languages(files: files), onError: onError)
    }

    /// The pages' routes, each with its name.
    package func routes() -> [Route] {
        [
            Route(.get, SitePath.home.rawValue, name: "pages.home") { [environment, desk] request in
                if case .signedIn? = try await Visitor.of(request, environment).state?.stage {
                    return try .redirect(to: SitePath.queue.rawValue)
                }
                return try desk.show(
                    HomePage(texts: desk.texts(for: request), company: desk.company), headers: PageHeaders.all)
            },
            Route(.get, SitePath.apiReference.rawValue, name: "pages.api") { [reference] request in
                var response = try reference.response(to: request)
                for name in ["Content-Security-Policy", "Referrer-Policy"] {
                    try response.headers.set(name, to: PageHeaders.all[name] ?? "")
                }
                return response
            },
            assets.route,
        ] + deskRoutes + recordRoutes + administrationRoutes
    }

    /// The records that are no tickets.
    private var recordRoutes: [Route] {
        [
            DealPages(desk: desk).routes, AccountListPages(desk: desk).routes, FollowUpPages(desk: desk).routes,
            ChecklistPages(desk: desk).routes, RequestPages(desk: desk).routes,
        ].flatMap(\.self)
    }

    private var deskRoutes: [Route] {
        [
            SignInPages(desk: desk).routes, AccountPages(desk: desk).routes, LinkPages(desk: desk).routes,
            QueuePages(desk: desk).routes, TicketPages(desk: desk).routes, DecisionPages(desk: desk).routes,
            SearchPages(desk: desk).routes, NewTicketPages(desk: desk).routes, LivePages(desk: desk).routes,
            WorkloadPages(desk: desk).routes, AttachmentPages(desk: desk).routes, MacroPages(desk: desk).routes,
            ViewPages(desk: desk).routes,
        ].flatMap(\.self)
    }

    private var administrationRoutes: [Route] {
        [
            AdministrationPages(desk: desk).routes, EscalationPages(desk: desk).routes,
            BindingPages(desk: desk).routes, TriggerPages(desk: desk).routes, SimulationPages(desk: desk).routes,
            ServiceLevelPages(desk: desk).routes, CalendarPages(desk: desk).routes, PeoplePages(desk: desk).routes,
            TeamPages(desk: desk).routes, RotaPages(desk: desk).routes,
            TemplatesPages(desk: desk).routes, EndpointPages(desk: desk).routes, DeliveryPages(desk: desk).routes,
            IncomingPages(desk: desk).routes, RequestFormPages(desk: desk).routes,
            TransferPages(desk: desk).routes,
            SettingsPages(desk: desk).routes, AuditPages(desk: desk).routes,
        ].flatMap(\.self)
    }

    private var formPages: FormPages {
        FormPages(
            patterns: (deskRoutes + recordRoutes + administrationRoutes).filter { $0.method == .get }.map(\.pattern))
    }

    /// The pages that are shown to whoever asks.
    private static let bare: [any Page.Type] = [
        HomePage.self,
        SignInPage.self, SignInCodePage.self, SignOutPage.self, SecondFactorPage.self, MessagePage.self,
        CustomerTicketPage.self, DecisionPage.self, InvitationPage.self, VoidLinkPage.self,
    ]

    /// The pages of those who work here.
    private static let framed: [any FramedPage.Type] = [
        AccountPage.self, FailurePage.self, AgentQueuePage.self, TicketPage.self, DecisionsPage.self,
        SearchPage.self, RecordListPage.self, RecordPage.self, EntryPage.self, DealBoardPage.self,
        WorkloadPage.self, MacroListPage.self, MacroPage.self, ViewsPage.self,
    ]

    /// The pages for admins.
    private static let administration: [any FramedPage.Type] = [
        AdministrationPage.self, EscalationListPage.self, DesignerPage.self, BindingsPage.self, TriggerListPage.self,
        TriggerPage.self, SimulationPage.self, ServiceLevelListPage.self, ServiceLevelPage.self, CalendarListPage.self,
        CalendarPage.self, PeoplePage.self,
        PersonPage.self, TeamsPage.self, TeamPage.self, RotaListPage.self, RotaPage.self, TemplatesPage.self,
        TemplatePage.self,
        EndpointListPage.self, EndpointPage.self,
        DeliveryListPage.self, DeliveryPage.self, IncomingListPage.self, IncomingPage.self, RequestFormListPage.self,
        RequestFormPage.self, TransferPage.self, SettingsPage.self,
        AuditPage.self,
    ]

    /// An error as a page, for a request that asks for one; nil for a program's.
    @Sendable package func errorPage(_ request: Request, _ status: Status, _ text: String) async -> Response? {
        let isPage = request.headers.values(for: "Accept").contains { $0.contains("text/html") }
        guard isPage, request.path.first != "api", request.path.first != "internal" else { return nil }
        // The address of a form that was refused and shown again, loaded once more, leads to the page that the form is on.
        if status == .methodNotAllowed, request.method == .get, let page = formPages.page(of: request.path) {
            return try? .redirect(to: page)
        }
        let refusal = PageRefusal(status: status, title: status.name, text: text)
        // Whatever keeps the page in its frame from being made may have been the error.
        if let visitor = try? await Visitor.of(request, environment), let state = visitor.state,
            case .signedIn = state.stage
        {
            let member = desk.member(request, visitor, state)
            return try? desk.show(FailurePage(refusal: refusal), for: member, status: status)
        }
        let texts = desk.texts(for: request)
        return try? desk.show(
            MessagePage(texts: texts, title: texts.said(refusal.title), text: texts.said(text), next: .home),
            status: status)
    }
}
