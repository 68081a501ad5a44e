import BusinessTime
import HTTPServer
import Model
import Secrets
import Workflows

/// One's own account: `/account` and the forms on it.
struct AccountPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(
                .get, SitePath.account.rawValue, name: "pages.account", handler: desk.own(mayLackFactor: true, account)),
            post(.accountPassword, "pages.account.password", password),
            post(.accountSessions, "pages.account.sessions", endSession),
            post(.accountFactor, "pages.account.factor", mayLackFactor: true, addFactor),
            post(.accountFactorConfirmation, "pages.account.factor.confirm", mayLackFactor: true, confirmFactor),
            post(.accountFactorRemoval, "pages.account.factor.remove", removeFactor),
            post(.accountTokens, "pages.account.tokens", addToken),
            post(.accountTokenRevocation, "pages.account.tokens.revoke", revokeToken),
        ]
    }

    private func post(
        _ path: SitePath, _ name: String, mayLackFactor: Bool = false,
        _ action: @escaping @Sendable (Parameters, Visitor, SessionState) async throws -> Response
    ) -> Route {
        Route(
            .post, path.rawValue, name: name, maximumBodyBytes: 8192,
            handler: desk.own(mayLackFactor: mayLackFactor) { request, visitor, state in
                let fields = try desk.form(request, visitor)
                do {
                    return try await action(fields, visitor, state)
                } catch let error as WorkflowError {
                    let status = PageRefusal(error).status
                    return try await show(visitor, state, problem: "\(error)", status: status)
                }
            })
    }

    @Sendable private func account(_ request: Request, _ visitor: Visitor, _ state: SessionState) async throws
        -> Response
    {
        try await show(visitor, state)
    }

    private func show(
        _ visitor: Visitor, _ state: SessionState, problem: String? = nil, done: String? = nil, status: Status = .ok
    ) async throws -> Response {
        let environment = desk.environment
        var mustAdd = false
        if case .needsSecondFactor = state.stage { mustAdd = true }
        return try desk.show(
            AccountPage(
                person: state.person, formToken: visitor.formToken,
                sessions: try await environment.ask(
                    ListSessions(person: state.person.email), as: state.principal
                ).items,
                current: state.session.id,
                tokens: try await environment.ask(ListTokens(), as: state.principal)
                    .filter { $0.token.person == state.person.id },
                hasSecondFactor: try await environment.hasSecondFactor(state.person.id), mustAddSecondFactor: mustAdd,
                problem: problem, done: done, now: environment.clock.now()), status: status)
    }

    @Sendable private func password(
        _ fields: Parameters, _ visitor: Visitor, _ state: SessionState
    ) async throws -> Response {
        guard fields["password"] == fields["repeated"] else {
            throw WorkflowError.invalid("password", "is typed in two ways; type the new one twice")
        }
        try await desk.environment.setPassword(
            of: state.person.email, to: Secret(fields["password"] ?? ""), earlier: Secret(fields["earlier"] ?? ""),
            as: state.principal)
        return try await show(
            visitor, state, done: "Your password is changed. Wherever else you were signed in, you are not any more.")
    }

    @Sendable private func endSession(
        _ fields: Parameters, _ visitor: Visitor, _ state: SessionState
    ) async throws -> Response {
        if let number = fields["session"].flatMap({ Int64($0) }) {
            try await desk.environment.run(EndSession(session: SessionID(number)), as: state.principal)
        } else {
            _ = try await desk.environment.run(EndSessions(person: state.person.email), as: state.principal)
        }
        return try desk.redirect(.account)
    }

    @Sendable private func addFactor(
        _ fields: Parameters, _ visitor: Visitor, _ state: SessionState
    ) async throws -> Response {
        let added = try await desk.environment.run(AddSecondFactor(), as: state.principal)
        return try desk.show(SecondFactorPage(added: added, formToken: visitor.formToken))
    }

    @Sendable private func confirmFactor(
        _ fields: Parameters, _ visitor: Visitor, _ state: SessionState
    ) async throws -> Response {
        do {
            let codes = try await desk.environment.run(
                ConfirmSecondFactor(code: fields["code"] ?? ""), as: state.principal)
            return try desk.show(
                MessagePage(
                    title: "Your second factor is set",
                    text:
                        "Each of these codes lets you in once if your authenticator is lost. They are not shown again: "
                        + "keep them where you keep what matters.", next: .account, items: codes))
        } catch let error as WorkflowError {
            return try desk.show(
                SecondFactorPage(added: nil, formToken: visitor.formToken, problem: "\(error)"),
                status: .unprocessableContent)
        }
    }

    @Sendable private func removeFactor(
        _ fields: Parameters, _ visitor: Visitor, _ state: SessionState
    ) async throws -> Response {
        try await desk.environment.run(
            RemoveSecondFactor(person: state.person.email, code: fields["code"] ?? ""), as: state.principal)
        return try desk.redirect(.account)
    }

    @Sendable private func addToken(
        _ fields: Parameters, _ visitor: Visitor, _ state: SessionState
    ) async throws -> Response {
        guard let scopes = Scopes(fields["scope"] ?? "") else {
            throw WorkflowError.invalid(
                "scope", "holds a word that is no scope; use such as read, write:ticket or admin")
        }
        let created = try await desk.environment.run(
            CreateToken(person: state.person.email, name: fields["name"] ?? "", scopes: scopes), as: state.principal)
        return try desk.show(
            MessagePage(
                title: "Your token “\(created.token.name)”",
                text: "This is its secret. It is not stored and not shown again. Send it with each request as "
                    + "“Authorization: Bearer …”.", next: .account, items: [created.secret.text.reveal()]))
    }

    @Sendable private func revokeToken(
        _ fields: Parameters, _ visitor: Visitor, _ state: SessionState
    ) async throws -> Response {
        let number = fields["token"].flatMap { Int64($0) } ?? 0
        try await desk.environment.run(RevokeToken(token: TokenID(number)), as: state.principal)
        return try desk.redirect(.account)
    }
}
