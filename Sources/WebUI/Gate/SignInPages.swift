import HTTPServer
import Model
import Secrets
import Workflows

/// Signing in and out: `/sign-in`, `/sign-in/code`, `/sign-out`.
struct SignInPages: Sendable {
    let desk: PageDesk

    var routes: [Route] {
        [
            Route(.get, SitePath.signIn.rawValue, name: "pages.sign-in", handler: desk.open(form)),
            Route(
                .post, SitePath.signIn.rawValue, name: "pages.sign-in.send", maximumBodyBytes: 8192,
                handler: desk.open(signIn)),
            Route(.get, SitePath.signInCode.rawValue, name: "pages.code", handler: desk.open(codeForm)),
            Route(
                .post, SitePath.signInCode.rawValue, name: "pages.code.send", maximumBodyBytes: 8192,
                handler: desk.open(code)),
            Route(.get, SitePath.signOut.rawValue, name: "pages.sign-out", handler: desk.open(signOutForm)),
            Route(
                .post, SitePath.signOut.rawValue, name: "pages.sign-out.send", maximumBodyBytes: 8192,
                handler: desk.open(signOut)),
        ]
    }

    @Sendable private func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        switch visitor.state?.stage {
        case .awaitsCode: try go(.signInCode, then: Self.wanted(request.query))
        case .needsSecondFactor: try desk.redirect(.account)
        case .signedIn: try .redirect(to: Self.wanted(request.query)?.text ?? SitePath.queue.rawValue)
        case nil: try desk.show(SignInPage(texts: desk.texts(for: request), next: Self.wanted(request.query)))
        }
    }

    @Sendable private func signIn(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let fields = try desk.form(request, visitor, isKnown: false)
        let email = fields["email"] ?? ""
        do {
            let began = try await desk.environment.signIn(
                SignInAttempt(
                    email: email, password: Secret(fields["password"] ?? ""), place: visitor.place,
                    agent: request.headers["User-Agent"] ?? ""))
            let wanted = Self.wanted(fields)
            return try letIn(
                began, visitor,
                began.session.awaitsCode
                    ? go(.signInCode, then: wanted) : .redirect(to: wanted?.text ?? SitePath.queue.rawValue))
        } catch let refusal as SignInRefusal {
            let texts = desk.texts(for: request)
            return try answer(
                refusal,
                SignInPage(
                    texts: texts, email: String(email.prefix(254)), next: Self.wanted(fields),
                    problem: refusal.sentence(texts)))
        }
    }

    /// What somebody wanted to see before they had to sign in.
    private static func wanted(_ fields: Parameters) -> WantedPath? { fields["next"].flatMap { WantedPath($0) } }

    private func go(_ path: SitePath, then wanted: WantedPath?) throws -> Response {
        try .redirect(to: wanted?.after(path) ?? path.rawValue)
    }

    /// On to a page, with the session's cookie.
    private func letIn(_ began: BeganSession, _ visitor: Visitor, _ response: Response) throws -> Response {
        var response = response
        try response.setCookie(Visitor.cookie.setting(began.secret.text.reveal(), isSecure: visitor.client.isSecure))
        return response
    }

    @Sendable private func codeForm(_ request: Request, _ visitor: Visitor) async throws -> Response {
        switch visitor.state?.stage {
        case .awaitsCode:
            try desk.show(
                SignInCodePage(
                    texts: desk.texts(for: request), formToken: visitor.formToken, next: Self.wanted(request.query)))
        case .needsSecondFactor: try desk.redirect(.account)
        case .signedIn: try desk.redirect(.queue)
        case nil: try desk.redirect(.signIn)
        }
    }

    @Sendable private func code(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let state = visitor.state, case .awaitsCode = state.stage else { return try desk.redirect(.signIn) }
        let fields = try desk.form(request, visitor)
        do {
            let began = try await desk.environment.complete(
                state.session, code: fields["code"] ?? "", place: visitor.place)
            return try letIn(
                began, visitor, .redirect(to: Self.wanted(fields)?.text ?? SitePath.queue.rawValue))
        } catch let refusal as SignInRefusal {
            let texts = desk.texts(for: request)
            return try answer(
                refusal,
                SignInCodePage(
                    texts: texts, formToken: visitor.formToken, next: Self.wanted(fields),
                    problem: refusal.sentence(texts)))
        }
    }

    private func answer(_ refusal: SignInRefusal, _ page: some Page) throws -> Response {
        guard case .tooOften(_, let seconds) = refusal else { return try desk.show(page, status: .unauthorized) }
        var response = try desk.show(page, status: .tooManyRequests)
        try response.headers.set("Retry-After", to: String(seconds))
        return response
    }

    @Sendable private func signOutForm(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let state = visitor.state else { return try desk.redirect(.signIn) }
        let texts = desk.member(request, visitor, state).texts
        return try desk.show(SignOutPage(texts: texts, formToken: visitor.formToken))
    }

    @Sendable private func signOut(_ request: Request, _ visitor: Visitor) async throws -> Response {
        if let state = visitor.state {
            _ = try desk.form(request, visitor)
            try await desk.environment.run(EndSession(session: state.session.id), as: state.principal)
        }
        var response = try desk.redirect(.signIn)
        try response.setCookie(Visitor.cookie.removal(isSecure: visitor.client.isSecure))
        return response
    }
}
