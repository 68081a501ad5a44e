import HTTPServer
import Model

/// The routes of accounts.
enum AccountRoutes {
    static let group: RouteGroup = {
        let endpoints = AccountEndpoints()
        let path = AccountEndpoints.path
        return RouteGroup(
            "accounts", "The companies that we work for.",
            [
                DeclaredRoute(
                    .post, path, "accounts.add", "Adds an account.",
                    access: .everyone, body: AccountInput.self, answers: [.created(AccountJSON.self)], by: endpoints.add
                ),
                DeclaredRoute(
                    .get, path, "accounts.list", "Lists accounts in the order of their numbers unless told otherwise.",
                    access: .colleagues,
                    query: Parameter.paging + [
                        .department, Parameter("tier", .word(AccountTier.self), "Only those of this tier."), .owner,
                        Parameter(
                            "sort", .word(AccountQuery.Order.self),
                            "By number, by name, or the least healthy first."),
                    ], answers: [.page(of: AccountJSON.self)],
                    by: endpoints.list),
                DeclaredRoute(
                    .get, "\(path)/{number}", "accounts.show",
                    "Shows an account with its health over time and its cases.",
                    access: .colleagues, query: [.include(AccountDetailJSON.Part.self)],
                    answers: [.ok(AccountDetailJSON.self)], by: endpoints.show),
                DeclaredRoute(
                    .patch, "\(path)/{number}", "accounts.change",
                    "Changes an account; what is left out stays as it is.",
                    access: .colleagues, body: AccountChangeInput.self, answers: [.ok(AccountJSON.self)],
                    problems: [.preconditionFailed], by: endpoints.change),
                DeclaredRoute(
                    .post, "\(path)/{number}/health", "accounts.health", "Notes how well an account is.",
                    access: .colleagues, body: HealthInput.self, answers: [.ok(AccountJSON.self)],
                    by: endpoints.reportHealth),
            ])
    }()
}
