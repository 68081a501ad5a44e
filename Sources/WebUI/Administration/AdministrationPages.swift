import HTTPServer
import Workflows

/// An admin's first page: `/administration`.
struct AdministrationPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.administration.rawValue, name: "pages.administration",
                handler: desk.admin { _, member in
                    let setup = try await desk.environment.ask(ReadSetup(), as: member.principal)
                    return try desk.show(AdministrationPage(setup: setup), for: member)
                })
        ]
    }
}
