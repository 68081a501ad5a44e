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
                .get, SitePath.account.rawValue, name: "pages.account",
                handler: desk.own(mayLackFactor: true) { request, visitor, state in
                    try await show(desk.member(request, visitor, state))
                }),
            choice(.look, "pages.account.look") { fields, isSecure in
                (fields["look"].flatMap(Look.init) ?? .device).cookie(isSecure: isSecure)
            },
            choice(.singleKeys, "pages.account.keys") { fields, isSecure in
                (fields["keys"].flatMap(SingleKeys.init) ?? .on).cookie(isSecure: isSecure)
            },
            choice(.language, "pages.account.language") { fields, isSecure in
                let wanted = desk.languages.all.first { $0.language == fields["language"] }?.language
                return LanguageChoice.cookie(wanted, isSecure: isSecure)
            },
            Route(
                .post, SitePath.absence.rawValue, name: "pages.account.absence", maximumBodyBytes: 8192,
                handler: desk.member(absence)),
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
        _ action: @escaping @Sendable (Parameters, Member) async throws -> Response
    ) -> Route {
        Route(
            .post, path.rawValue, name: name, maximumBodyBytes: 8192,
            handler: desk.own(mayLackFactor: mayLackFactor) { request, visitor, state in
                let fields = try desk.form(request, visitor)
                let member = desk.member(request, visitor, state)
                do {
                    return try await action(fields, member)
                } catch let error as WorkflowError {
                    let status = PageRefusal(error).status
                    return try await show(
                        member, problem: error.sentences(for: member.reader).joined(separator: " "), typed: fields,
                        status: status)
                }
            })
    }

    /// What somebody chooses for the browser they read with, which a cookie keeps.
    private func choice(
        _ path: SitePath, _ name: String, _ cookie: @escaping @Sendable (Parameters, _ isSecure: Bool) -> Cookie
    ) -> Route {
        Route(
            .post, path.rawValue, name: name, maximumBodyBytes: 8192,
            handler: desk.own(mayLackFactor: true) { request, visitor, _ in
                let fields = try desk.form(request, visitor)
                var response = try desk.redirect(.account)
                try response.setCookie(cookie(fields, visitor.client.isSecure))
                return response
            })
    }

    @Sendable private func absence(_ request: Request, _ member: Member) async throws -> Response {
        let fields = try desk.form(request, member.visitor)
        do {
            _ = try await desk.environment.run(try AbsenceForm.change(fields, member), as: member.principal)
            return try .redirect(to: SitePath.account.rawValue + "?done=saved")
        } catch let error as WorkflowError where error.isForWhoeverAsked {
            var form = AbsenceForm.form(member, desk.environment.snapshot.configuration)
            FormDraft(form: nil, typed: fields, error: error).fill(&form, nil, member.texts)
            return try await show(member, absence: form, status: PageRefusal(error).status)
        }
    }

    private func show(
        _ member: Member, problem: String? = nil, typed: Parameters = Parameters(), done: String? = nil,
        absence: EntryForm? = nil, status: Status = .ok
    ) async throws -> Response {
        let environment = desk.environment
        let state = member.state
        var mustAdd = false
        if case .needsSecondFactor = state.stage { mustAdd = true }
        var member = member
        if let done { member.done = done }
        return try desk.show(
            AccountPage(
                person: state.person,
                sessions: try await environment.ask(
                    ListSessions(person: state.person.email), as: state.principal
                ).items,
                current: state.session.id,
                tokens: try await environment.ask(ListTokens(), as: state.principal)
                    .filter { $0.token.person == state.person.id },
                hasSecondFactor: try await environment.hasSecondFactor(state.person.id), mustAddSecondFactor: mustAdd,
                look: member.look, keys: member.keys, languages: desk.languages.all, language: member.language,
                absence: absence ?? AbsenceForm.form(member, environment.snapshot.configuration),
                state: AbsenceForm.state(member.person, environment.snapshot.configuration, member.reader),
                plan: AbsenceForm.plan(member.person, environment.snapshot.configuration, member.reader),
                problem: problem, tokenName: typed["name"] ?? "", tokenScope: typed["scope"] ?? "read"),
            for: member, status: status)
    }

    @Sendable private func password(
        _ fields: Parameters, _ member: Member
    ) async throws -> Response {
        guard fields["password"] == fields["repeated"] else {
            throw WorkflowError.invalid("password", "is typed in two ways; type the new one twice")
        }
        try await desk.environment.setPassword(
            of: member.person.email, to: Secret(fields["password"] ?? ""), earlier: Secret(fields["earlier"] ?? ""),
            place: member.visitor.place, as: member.principal)
        return try await show(member, done: "password")
    }

    @Sendable private func endSession(
        _ fields: Parameters, _ member: Member
    ) async throws -> Response {
        if let session = fields["session"] {
            let number = SessionID(Int64(session) ?? 0)
            try await desk.environment.run(EndSession(session: number), as: member.principal)
        } else {
            _ = try await desk.environment.run(EndSessions(person: member.person.email), as: member.principal)
        }
        return try desk.redirect(.account)
    }

    @Sendable private func addFactor(
        _ fields: Parameters, _ member: Member
    ) async throws -> Response {
        let added = try await desk.environment.run(AddSecondFactor(), as: member.principal)
        return try desk.show(SecondFactorPage(texts: member.texts, added: added, formToken: member.visitor.formToken))
    }

    @Sendable private func confirmFactor(
        _ fields: Parameters, _ member: Member
    ) async throws -> Response {
        do {
            let codes = try await desk.environment.run(
                ConfirmSecondFactor(code: fields["code"] ?? ""), as: member.principal)
            return try desk.show(
                MessagePage(
                    texts: member.texts, title: member.texts["account.factor-set"],
                    text: member.texts["account.factor-codes"], next: .account, items: codes))
        } catch let error as WorkflowError {
            return try desk.show(
                SecondFactorPage(
                    texts: member.texts, added: nil, formToken: member.visitor.formToken,
                    problem: error.sentences(for: member.reader).joined(separator: " ")),
                status: .unprocessableContent)
        }
    }

    @Sendable private func removeFactor(
        _ fields: Parameters, _ member: Member
    ) async throws -> Response {
        try await desk.environment.removeSecondFactor(
            of: member.person, code: fields["code"] ?? "", place: member.visitor.place,
            as: member.principal)
        return try desk.redirect(.account)
    }

    @Sendable private func addToken(
        _ fields: Parameters, _ member: Member
    ) async throws -> Response {
        guard let scopes = Scopes(fields["scope"] ?? "") else {
            throw WorkflowError.invalid(
                "scope", "holds a word that is no scope; use such as read, write:ticket or admin")
        }
        let created = try await desk.environment.run(
            CreateToken(person: member.person.email, name: fields["name"] ?? "", scopes: scopes), as: member.principal)
        return try desk.show(
            MessagePage(
                texts: member.texts,
                title: member.texts("account.token.made", ["name": created.token.name]),
                text: member.texts["account.token.secret"], next: .account, items: [created.secret.text.reveal()]))
    }

    @Sendable private func revokeToken(
        _ fields: Parameters, _ member: Member
    ) async throws -> Response {
        let number = fields["token"].flatMap { Int64($0) } ?? 0
        try await desk.environment.run(RevokeToken(token: TokenID(number)), as: member.principal)
        return try desk.redirect(.account)
    }
}
