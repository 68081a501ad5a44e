import BusinessTime
import HTTPServer
import Model
import Secrets
import Storage
import Testing
import Workflows

@testable import WebUI

@Suite struct SignInPageTests {
    private static let password = "copper lamp under snow"

    private func open(_ body: (Desk) async throws -> Void) async throws {
        try await Desk.open { desk in
            for colleague in [Desk.Colleague.ann, .admin] {
                try await desk.environment.setPassword(
                    of: colleague.email, to: Secret(Self.password), as: .operatorAtConsole)
            }
            try await body(desk)
        }
    }

    @Test func `a password opens the queues, in a cookie that scripts cannot read`() async throws {
        try await open { desk in
            let browser = Browser(desk)
            #expect(try await browser.get("/account").header("Location") == "/sign-in")
            #expect(try await browser.get("/sign-in").status == 200)
            let reply = try await browser.signIn(.ann, Self.password)
            #expect(reply.status == 303 && reply.header("Location") == "/tickets")
            let cookie = try #require(reply.header("Set-Cookie"))
            #expect(cookie.hasPrefix("belay=") && cookie.hasSuffix("; Path=/; HttpOnly; SameSite=Lax"))
            let account = try await browser.get("/account")
            #expect(account.status == 200 && account.text.contains("ann@example.com"))
            #expect(try await browser.get("/sign-in").header("Location") == "/tickets")
        }
    }

    @Test func `whoever wanted a page is there once they are signed in, and nobody is sent to another site`()
        async throws
    {
        try await open { desk in
            for (wanted, reached) in [
                ("/tickets/7?answer=no", "/tickets/7?answer=no"), ("//evil.example/", "/tickets"),
                ("/\\evil.example", "/tickets"), ("https://evil.example/", "/tickets"), ("/sign-out", "/tickets"),
            ] {
                let browser = Browser(desk)
                let form = try await browser.get(Address.path("/sign-in", ["next": wanted]))
                #expect(!form.text.contains("evil.example"), "\(wanted)")
                let wrong = try await browser.post(
                    "/sign-in", ["email": "ann@example.com", "password": "not this one at all", "next": wanted])
                #expect(wrong.text.contains("name=\"next\"") == (wanted == reached))
                let reply = try await browser.post(
                    "/sign-in", ["email": "ann@example.com", "password": Self.password, "next": wanted])
                #expect(reply.header("Location") == reached)
                #expect(try await browser.get("/sign-in?next=\(wanted)").header("Location") == reached)
            }
        }
    }

    @Test func `the page speaks the language of the browser, also where it says no`() async throws {
        try await open { desk in
            let browser = Browser(desk, headers: [("Accept-Language", "de-DE,de;q=0.9")])
            #expect(try await browser.get("/sign-in").text.contains("<h1>Anmelden</h1>"))
            let wrong = try await browser.signIn(.ann, "not this one at all")
            #expect(wrong.text.contains("Die Adresse oder das Passwort stimmt nicht."))
            #expect(wrong.text.contains(#"<html lang="de""#))
        }
    }

    @Test func `every page forbids scripts but our own, frames and the cache`() async throws {
        try await open { desk in
            let browser = Browser(desk)
            var pages = [try await browser.get("/sign-in"), try await browser.signIn(.ann, "not this one at all")]
            try await browser.signIn(.ann, Self.password)
            for path in ["/account", "/sign-out"] { pages.append(try await browser.get(path)) }
            for page in pages {
                let policy = try #require(page.header("Content-Security-Policy"))
                #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
                #expect(!policy.contains("unsafe") && policy.contains("form-action 'self'"))
                #expect(page.header("Cache-Control") == "no-store")
                for word in ["<script>", "<style", "style=", "onclick"] { #expect(!page.text.contains(word)) }
                #expect(page.text.contains("<script") == policy.contains("script-src 'self'"))
            }
        }
    }

    @Test func `over TLS the cookie is secure and bound to this host`() async throws {
        try await open { desk in
            let browser = Browser(desk, headers: [("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "192.0.2.1")])
            let cookie = try #require(try await browser.signIn(.ann, Self.password).header("Set-Cookie"))
            #expect(cookie.hasPrefix("__Host-belay=") && cookie.contains("; Secure; SameSite=Lax"))
            #expect(try await browser.get("/account").text.contains("from 192.0.2.1"))
            _ = try await desk.environment.run(
                ChangeSetting(name: .baseURL, value: "https://help.example.com"), as: .operatorAtConsole)
            let plain = try await Browser(desk).signIn(.ann, Self.password).header("Set-Cookie")
            #expect(plain?.contains("; Secure") == true)
        }
    }

    @Test func `a wrong password and an unknown name are answered alike, and what was typed is not markup`()
        async throws
    {
        try await open { desk in
            let wrong = try await Browser(desk).signIn(.ann, "not this one at all")
            #expect(wrong.status == 401 && wrong.header("Set-Cookie") == nil)
            let nobody = try await Browser(desk).post(
                "/sign-in", ["email": "\"><b>x</b>@example.com", "password": "not this one at all"])
            #expect(nobody.status == 401 && !nobody.text.contains("<b>x"))
            let sentence = "The address or the password is not right."
            #expect(wrong.text.contains(sentence) && nobody.text.contains(sentence))
        }
    }

    @Test func `whoever guesses too often is told when to come back`() async throws {
        try await open { desk in
            let remote = RemoteAddress(ipv4: 0xC633_6401, port: 1)
            for number in 0..<5 { try await Browser(desk, from: remote).signIn(.ann, "guess number \(number)") }
            let reply = try await Browser(desk, from: remote).signIn(.ann, Self.password)
            #expect(reply.status == 429 && reply.header("Retry-After") == "1")
        }
    }

    @Test func `a form that another site sends does nothing`() async throws {
        try await open { desk in
            let browser = Browser(desk)
            try await browser.signIn(.ann, Self.password)
            try await browser.get("/account")
            let token = try #require(browser.formToken)
            for (fields, headers) in [
                (["form-token": "made up"], []), (["form-token": token], [("Sec-Fetch-Site", "cross-site")]),
                (["form-token": token], [("Sec-Fetch-Site", "same-site")]),
                (["form-token": token], [("Origin", "https://evil.example")]),
            ] as [([String: String], [(String, String)])] {
                #expect(try await browser.post("/sign-out", fields, headers: headers).status == 403)
            }
            #expect(
                try await Browser(desk).post(
                    "/sign-in", ["email": "ann@example.com", "password": Self.password],
                    headers: [("Sec-Fetch-Site", "cross-site")]
                ).status == 403)
            #expect(try await browser.get("/account").status == 200)
        }
    }

    @Test func `following a link signs nobody out, the button does`() async throws {
        try await open { desk in
            let browser = Browser(desk)
            try await browser.signIn(.ann, Self.password)
            let before = browser.cookies
            #expect(try await browser.get("/sign-out").status == 200)
            #expect(try await browser.post("/sign-out", [:]).header("Location") == "/sign-in")
            #expect(browser.cookies.isEmpty)
            let value = try #require(before["belay"])
            let late = try await desk.send(.get, "/account", as: nil, headers: [("Cookie", "belay=\(value)")])
            #expect(late.status == 303)
        }
    }

    @Test func `a session ends after a rest`() async throws {
        try await open { desk in
            let browser = Browser(desk)
            try await browser.signIn(.ann, Self.password)
            desk.clock.advance(by: .hours(11))
            #expect(try await browser.get("/account").status == 200)
            desk.clock.advance(by: .hours(13))
            #expect(try await browser.get("/account").status == 303)
        }
    }
}
