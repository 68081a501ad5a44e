import BusinessTime
import HTTPServer
import Model
import Secrets
import Storage
import Testing
import Workflows

@Suite struct AccountPageTests {
    private static let password = "copper lamp under snow"

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in
            for colleague in [Desk.Colleague.ann, .max] {
                try await desk.environment.setPassword(
                    of: colleague.email, to: Secret(Self.password), as: .operatorAtConsole)
            }
            let browser = Browser(desk)
            try await browser.signIn(.ann, Self.password)
            try await browser.get("/account")
            try await body(desk, browser)
        }
    }

    private func code(_ desk: Desk, _ colleague: Desk.Colleague) async throws -> String {
        let person = try #require(desk.environment.snapshot.configuration.person(email: colleague.email))
        let factor = try #require(try await desk.environment.store.read { try $0.secondFactor(of: person.id) })
        return TimeCode(secret: Secret(factor.secret)).code(
            at: TimeCode.step(at: desk.clock.now().milliseconds / 1000))
    }

    @Test func `a new password needs the earlier one, and ends other sessions`() async throws {
        try await open { desk, browser in
            let other = Browser(desk)
            try await other.signIn(.ann, Self.password)
            let fields = ["earlier": "something else", "password": "seven green umbrellas"]
            let twoWays = try await browser.post("/account/password", fields)
            #expect(twoWays.status == 422 && twoWays.text.contains("typed in two ways"))
            let wrong = try await browser.post(
                "/account/password", fields.merging(["repeated": "seven green umbrellas"]) { $1 })
            #expect(wrong.status == 422 && wrong.text.contains("is not the one that you have now"))
            let done = try await browser.post(
                "/account/password",
                [
                    "earlier": Self.password, "password": "seven green umbrellas",
                    "repeated": "seven green umbrellas",
                ])
            #expect(done.status == 200 && done.text.contains("Your password is changed"))
            #expect(try await browser.get("/account").status == 200)
            #expect(try await other.get("/account").status == 303)
            #expect(try await other.signIn(.ann, Self.password).status == 401)
        }
    }

    @Test func `other sessions are seen and ended`() async throws {
        try await open { desk, browser in
            let other = Browser(desk, headers: [("User-Agent", "Netscape <4>")])
            try await other.signIn(.ann, Self.password)
            #expect(try await browser.get("/account").text.contains("Netscape &lt;4&gt;"))
            #expect(try await browser.post("/account/sessions", ["session": "that one"]).status == 403)
            #expect(try await other.get("/account").status == 200)
            try await browser.get("/account")
            #expect(try await browser.post("/account/sessions", ["session": "2"]).status == 303)
            #expect(try await other.get("/account").status == 303)
            try await browser.get("/account")
            #expect(try await browser.post("/account/sessions", ["session": "99"]).status == 403)
        }
    }

    @Test func `whoever is away says until when and who stands in, and that they are back`() async throws {
        try await open { desk, browser in
            let past = try await browser.post("/account/absence", ["due": "2026-01-05", "delegate": ""])
            #expect(past.status == 422 && past.text.contains("lies in the past"), "\(past.text)")
            let away = try await browser.post(
                "/account/absence", ["due": "2026-03-09", "time": "08:00", "delegate": "max@example.com"])
            #expect(away.status == 303)
            let page = try await browser.get("/account").text
            #expect(page.contains("You are away until Monday 9 March 2026, 08:00 (UTC). Max stands in for you."))
            #expect(try await browser.post("/account/absence", ["back": "yes"]).status == 303)
            let ann = desk.environment.snapshot.configuration.person(email: "ann@example.com")
            #expect(ann?.availability == .present)
        }
    }

    @Test func `a planned leave is shown, and taken back without ending another absence`() async throws {
        try await open { desk, browser in
            let plan = #"{"away": true, "from": "2026-04-01T08:00:00Z", "until": "2026-04-09T08:00:00Z"}"#
            #expect(try await desk.send(.put, "/api/v1/me/presence", plan, as: .ann).status == 200)
            let planned = try await browser.get("/account").text
            #expect(
                planned.contains("You will be away from Wednesday 1 April 2026, 08:00 (UTC) until Thursday 9 April"))
            let other = #"{"away": true, "from": "2026-05-04T00:00:00Z", "until": "2026-05-09T00:00:00Z"}"#
            let refused = try await desk.send(.put, "/api/v1/me/presence", other, as: .ann)
            #expect(refused.status == 422, "\(refused.text)")
            #expect(refused.text.contains("2026-04-01 to 2026-04-09 is planned already; take that back first"))
            #expect(try await desk.send(.put, "/api/v1/me/presence", plan, as: .ann).status == 200, "the same again")
            _ = try await browser.post("/account/absence", ["due": "2026-03-09", "time": "08:00", "delegate": ""])
            let both = try await browser.get("/account").text
            #expect(both.contains("You are away until") && both.contains("You will be away from"))
            #expect(try await browser.post("/account/absence", ["back": "plan"]).status == 303)
            func ann() -> Person? { desk.environment.snapshot.configuration.person(email: "ann@example.com") }
            #expect(ann()?.plannedLeave == nil && ann()?.availability != .present)
            #expect(try await desk.send(.put, "/api/v1/me/presence", other, as: .ann).status == 200)
            try await browser.get("/account")
            #expect(try await browser.post("/account/absence", ["back": "yes"]).status == 303)
            #expect(ann()?.plannedLeave != nil && ann()?.availability == .present)
        }
    }

    @Test func `a language is chosen for this browser, and given up again`() async throws {
        try await open { _, browser in
            let chosen = try await browser.post("/account/language", ["language": "de"])
            #expect(chosen.status == 303)
            #expect(try await browser.get("/account").text.contains("<h1>Ihr Konto</h1>"))
            #expect(try await browser.post("/account/language", ["language": "xx"]).status == 303)
            #expect(try await browser.get("/account").text.contains("<h1>Your account</h1>"))
        }
    }

    @Test func `an authenticator is added, asked for at the next sign-in, and taken away with a code`() async throws {
        try await open { desk, browser in
            let added = try await browser.post("/account/second-factor", [:])
            #expect(added.status == 200 && added.text.contains("otpauth://totp/"))
            #expect(try await browser.post("/account/second-factor/confirmation", ["code": "1"]).status == 422)
            let right = try await code(desk, .ann)
            #expect(try await browser.post("/account/second-factor/confirmation", ["code": right]).status == 200)
            #expect(browser.kept.count == 10)
            let recovery = try #require(browser.kept.first)

            desk.clock.advance(by: .minutes(1))
            let second = Browser(desk)
            #expect(try await second.signIn(.ann, Self.password).header("Location") == "/sign-in/code")
            #expect(try await second.get("/account").header("Location") == "/sign-in/code")
            try await second.get("/sign-in/code")
            #expect(try await second.post("/sign-in/code", ["code": "000000"]).status == 401)
            let now = try await code(desk, .ann)
            #expect(try await second.post("/sign-in/code", ["code": now]).header("Location") == "/tickets")
            try await second.get("/account")
            #expect(try await second.post("/account/second-factor/removal", ["code": now]).status == 422)
            #expect(try await second.post("/account/second-factor/removal", ["code": recovery]).status == 303)
            #expect(try await Browser(desk).signIn(.ann, Self.password).header("Location") == "/tickets")
        }
    }

    @Test func `where a role needs a second factor, the account page is all there is until one is added`() async throws
    {
        try await open { desk, _ in
            _ = try await desk.environment.run(
                ChangeSetting(name: .secondFactor, value: "manager"), as: .operatorAtConsole)
            let browser = Browser(desk)
            try await browser.signIn(.max, Self.password)
            let page = try await browser.get("/account")
            #expect(page.text.contains("Your role needs a second factor") && !page.text.contains("/account/tokens"))
            let token = try await browser.post("/account/tokens", ["name": "x", "scope": "read"])
            #expect(token.status == 303 && token.header("Location") == "/account")
            #expect(try await desk.environment.ask(ListTokens(), as: .operatorAtConsole).count == 5)
        }
    }

    @Test func `a token is made with scopes, shown once, and revoked`() async throws {
        try await open { desk, browser in
            let wrong = try await browser.post("/account/tokens", ["name": "x", "scope": "everything"])
            #expect(wrong.status == 422)
            #expect(wrong.text.contains(#"maxlength="100" value="x""#) && wrong.text.contains(#"value="everything""#))
            #expect(
                try await browser.post("/account/tokens", ["name": "a program", "scope": "read:deal"]).status == 200)
            let secret = try #require(browser.kept.first)
            let header = [("Authorization", "Bearer \(secret)")]
            #expect(try await desk.send(.get, "/api/v1/deals", as: nil, headers: header).status == 200)
            #expect(try await desk.send(.get, "/api/v1/tickets", as: nil, headers: header).status == 403)
            let account = try await browser.get("/account")
            #expect(account.text.contains("read:deal") && !account.text.contains(secret))
            #expect(try await browser.post("/account/tokens/revocation", ["token": "6"]).status == 303)
            #expect(try await desk.send(.get, "/api/v1/deals", as: nil, headers: header).status == 401)
        }
    }
}
