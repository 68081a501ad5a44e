import HTTPServer

/// The route of searching.
enum SearchRoutes {
    static let group: RouteGroup = {
        let endpoint = SearchEndpoint()
        return RouteGroup(
            "search", "Finding what one knows a word of.",
            [
                DeclaredRoute(
                    .get, "/api/v1/search", "search", "Looks for words over everything.",
                    details: """
                        Tickets are found by what was said on them, everything else by its name. Operators narrow tickets \
                        down: status, priority, with, team, department, customer, account and tag, as in status:open or \
                        team:"First line"; kind says what is looked for, as in kind:deal. Words match as they are, and those \
                        that end in * also as beginnings.
                        """,
                    access: .everyone, query: SearchEndpoint.parameters, answers: [.ok(SearchResultJSON.self)],
                    by: endpoint.search)
            ])
    }()
}
