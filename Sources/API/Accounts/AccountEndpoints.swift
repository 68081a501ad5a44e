import HTTPServer
import Model
import Workflows

/// What can be done with accounts.
struct AccountEndpoints: Sendable {
    static let path = "/api/v1/accounts"

    @Sendable func add(_ call: Call) async throws -> Response {
        let input = try call.body(as: AccountInput.self)
        let account = try await call.run(input.workflow)
        return AccountJSON(account: account, names: call.configuration).response(.created)
            .located("\(Self.path)/\(account.id)")
    }

    @Sendable func list(_ call: Call) async throws -> Response {
        var reader = call.query()
        var query = AccountQuery()
        if let name = reader.text("department") {
            query.department = call.configuration.department(named: name)?.id
            if query.department == nil { reader.reject("department", "there is no department “\(name.prefix(100))”") }
        }
        query.tier = reader.word("tier", as: AccountTier.self)
        query.owner = reader.person("owner", in: call)
        query.order = reader.word("sort", as: AccountQuery.Order.self) ?? .number
        query.limit = reader.limit()
        let list = "accounts-\(query.order.rawValue)"
        query.after = reader.cursor(of: list).map { AccountID($0) }
        try reader.finish()
        let page = try await call.ask(ListAccounts(query: query))
        return PageJSON(
            items: page.items.map { AccountJSON(account: $0, names: call.configuration) },
            nextCursor: page.next.map { Cursor.text(list, after: $0.rawValue) }
        ).response()
    }

    @Sendable func show(_ call: Call) async throws -> Response {
        let number = try call.number()
        let parts = try call.parts(as: AccountDetailJSON.Part.self)
        let detail = try await call.ask(ShowAccount(account: String(number)))
        // The inquiry also finds by name, and an account may be called by a number that is not its own.
        guard detail.account.id.rawValue == number else { throw Problem(.notFound, "There is no account \(number).") }
        return AccountDetailJSON(detail: detail, names: call.configuration, parts: parts).response()
    }

    @Sendable func reportHealth(_ call: Call) async throws -> Response {
        let number = try call.number()
        let input = try call.body(as: HealthInput.self)
        let found = try await call.ask(ShowAccount(account: String(number))).account
        guard found.id.rawValue == number else { throw Problem(.notFound, "There is no account \(number).") }
        let account = try await call.run(try input.workflow(found))
        return AccountJSON(account: account, names: call.configuration).response()
    }

    @Sendable func change(_ call: Call) async throws -> Response {
        let id = AccountID(try call.number())
        // Accounts have no version, so that no tag can match; only “any” can.
        if try EntityTag.expectedVersion(in: call.request.headers) != nil {
            throw Problem(.preconditionFailed, "Accounts have no version; leave If-Match out.")
        }
        let input = try call.body(as: AccountChangeInput.self)
        let account = try await call.run(input.workflow(id))
        return AccountJSON(account: account, names: call.configuration).response()
    }
}
