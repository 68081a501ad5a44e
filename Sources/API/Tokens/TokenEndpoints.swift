import HTTPServer
import Model
import Workflows

/// What can be done with tokens.
struct TokenEndpoints: Sendable {
    static let path = "/api/v1/tokens"

    @Sendable func list(_ call: Call) async throws -> Response {
        let listed = try await call.ask(ListTokens())
        return PageJSON(
            items: listed.map {
                TokenJSON(token: $0.token, names: call.configuration, lastUsedAt: $0.lastUsedAt)
            }, nextCursor: nil
        ).response()
    }

    @Sendable func create(_ call: Call) async throws -> Response {
        let input = try call.body(as: TokenInput.self)
        let asker = call.principal.person.flatMap { call.configuration.people[$0]?.email }
        let created = try await call.run(try input.workflow(for: asker ?? ""))
        return CreatedTokenJSON(
            token: TokenJSON(token: created.token, names: call.configuration),
            secret: created.shownSecret
        ).response(.created).located("\(Self.path)/\(created.token.id)")
    }

    @Sendable func revoke(_ call: Call) async throws -> Response {
        let id = TokenID(try call.number())
        guard let known = call.configuration.tokens.values.first(where: { $0.id == id }) else {
            throw Problem(.notFound, "There is no token \(id).")
        }
        try await call.run(RevokeToken(token: id))
        return TokenJSON(token: known, names: call.configuration).response()
    }
}
