import BusinessTime
import Model
import Secrets
import Workflows

/// `belay token`
enum TokenCommands {
    static let group = Command<Session>(
        "token", "Make and revoke API tokens.", subcommands: [create, list, revoke])

    private struct Answer: Encodable {
        var number: Int64
        var person: String?
        var name: String
        var createdAt: Instant
        var expiresAt: Instant?
        var scopes: [String]
        var lastUsedAt: Instant?
        /// Only where it was just made.
        var secret: String?

        init(_ token: Token, _ wording: Wording, lastUsedAt: Instant? = nil, secret: String? = nil) {
            number = token.id.rawValue
            person = wording.address(token.person)
            name = token.name
            createdAt = token.createdAt
            expiresAt = token.expiresAt
            scopes = token.scopes.scopes.map(\.description).sorted()
            self.lastUsedAt = lastUsedAt
            self.secret = secret
        }
    }

    private static let create = Command.onData(
        "create", "Make a token that acts as a person; its secret is shown once.",
        arguments: [Argument("person", "The person's address.")],
        options: [
            Option("name", "What it is for.", kind: .name, isRequired: true),
            Option("expires", "How long it holds; else as long as the setting token-life says.", kind: .span),
            Option("valid-for", "The same as --expires.", kind: .span),
            Option(
                "scope", "What it may do: read or write, each for all or as in read:ticket, or admin; else write.",
                kind: .custom(placeholder: "SCOPE", allowed: "read, write or admin, or a noun as in write:deal") {
                    Scope($0)
                }, isRepeating: true),
        ]
    ) { arguments, session in
        let scopes = arguments.values("scope", as: Scope.self)
        let created = try await session.run(
            CreateToken(
                person: arguments.requiredString("person"), name: arguments.requiredString("name"),
                validFor: arguments.span("expires") ?? arguments.span("valid-for"),
                scopes: Scopes(scopes.isEmpty ? [.write(nil)] : scopes)))
        let wording = try await session.wording()
        let secret = created.secret.text.reveal()
        try session.answer(Answer(created.token, wording, secret: secret)) {
            let until = created.token.expiresAt.map { " until \(wording.zoned($0))" } ?? " until it is revoked"
            return """
                Token \(created.token.id) “\(created.token.name)” acts as \(wording.name(created.token.person))\(until), scope \(created.token.scopes).
                This is its secret; it is not stored and will not be shown again:

                  \(secret)

                Send it with each request as “Authorization: Bearer SECRET”.

                """
        }
        return .succeeded
    }

    private static let list = Command.onData("list", "List the tokens that hold.") { _, session in
        let wording = try await session.wording()
        let environment = try await session.environment()
        let listed = try await environment.ask(ListTokens(), as: session.principal(in: environment))
        try session.answer(ListAnswer(items: listed.map { Answer($0.token, wording, lastUsedAt: $0.lastUsedAt) })) {
            guard !listed.isEmpty else { return "There is no token; make one with “belay token create”.\n" }
            var table = TextTable([
                .init("TOKEN", alignment: .right), .init("PERSON"), .init("NAME"), .init("MADE", isFixed: true),
                .init("HOLDS UNTIL", isFixed: true), .init("LAST USED", isFixed: true), .init("SCOPE"),
            ])
            for item in listed {
                let token = item.token
                let until = token.expiresAt.map(wording.moment) ?? "revoked"
                table.append([
                    "\(token.id)", wording.name(token.person), token.name, wording.moment(token.createdAt),
                    token.isValid(at: wording.now) ? until : "expired",
                    item.lastUsedAt.map(wording.moment) ?? "never", token.scopes.description,
                ])
            }
            return table.rendered(for: session.output.terminal)
        }
        return .succeeded
    }

    private static let revoke = Command.onData(
        "revoke", "End a token at once.", arguments: [Argument("token", "The token's number.", kind: .number)]
    ) { arguments, session in
        let number = try arguments.number("token")
        try await session.run(RevokeToken(token: TokenID(number)))
        try session.answer(["revoked": number]) { "Token \(number) is revoked.\n" }
        return .succeeded
    }
}
