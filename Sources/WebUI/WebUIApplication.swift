package import HTTPServer
import Model
package import Workflows

/// The pages as routes, with or without a socket before them.
package struct WebUIApplication: Sendable {
    private let environment: Environment
    private let home: HomePage
    private let stylesheet: FixedContent
    private let reference: FixedContent
    private let desk: PageDesk

    /// The pages made of these files, by their paths, such as `Templates/pages/home.mustache`; others are left alone.
    ///
    /// `reference` is what the API offers. Throws where a file is missing or is no template.
    package init(
        environment: Environment, files: [String: String], reference: APIReference
    ) throws(WebUIError) {
        guard let api = files[ReferencePage.file] else { throw .missingFile(ReferencePage.file) }
        guard let source = files[HomePage.file] else { throw .missingFile(HomePage.file) }
        guard let style = files[Stylesheet.file] else { throw .missingFile(Stylesheet.file) }
        self.environment = environment
        home = try HomePage(source)
        stylesheet = Stylesheet.content(style)
        self.reference = try ReferencePage.content(api, reference)
        let pages = try PageRenderer(files: files)
        try pages.require([
            SignInPage.self, SignInCodePage.self, SignOutPage.self, AccountPage.self, SecondFactorPage.self,
            MessagePage.self, CustomerTicketPage.self, DecisionPage.self, InvitationPage.self, VoidLinkPage.self,
        ])
        desk = PageDesk(environment: environment, pages: pages)
    }

    /// The pages' routes, each with its name.
    package func routes() -> [Route] {
        [
            Route(.get, SitePath.home.rawValue, name: "pages.home") { [environment, home] _ in
                try home.response(HomePage.Model(company: environment.snapshot.configuration.settings.company))
            },
            Route(.get, SitePath.apiReference.rawValue, name: "pages.api") { [reference] request in
                var response = try reference.response(to: request)
                for name in ["Content-Security-Policy", "Referrer-Policy"] {
                    try response.headers.set(name, to: PageHeaders.all[name] ?? "")
                }
                return response
            },
            Route(.get, SitePath.stylesheet.rawValue, name: "pages.style") { [stylesheet] request in
                try stylesheet.response(to: request)
            },
        ] + SignInPages(desk: desk).routes + AccountPages(desk: desk).routes
            + LinkPages(desk: desk).routes
    }
}
