import HTTPServer

/// An admin's first page: `/administration`.
struct AdministrationPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.administration.rawValue, name: "pages.administration",
                handler: desk.admin { _, member in try desk.show(AdministrationPage(), for: member) })
        ]
    }
}
