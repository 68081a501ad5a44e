import API
import Assets
import Foundation
import HTTPServer
import Model
import Testing
import WebUI
import Workflows

@Suite struct PageTests {
    @Test func `the first page names the company and loads nothing but its styles`() async throws {
        try await Desk.open { desk in
            _ = try await desk.environment.run(
                SaveSettings(settings: Settings(company: "Müller & <Söhne>")), as: .operatorAtConsole)
            let reply = try await desk.send(.get, "/", as: nil)
            #expect(reply.status == 200)
            #expect(reply.header("Content-Type") == "text/html; charset=utf-8")
            #expect(reply.text.contains("<h1>Müller &amp; &lt;Söhne&gt;</h1>"))
            #expect(reply.text.contains("/api/v1/tickets"))
            let policy = try #require(reply.header("Content-Security-Policy"))
            #expect(policy.contains("default-src 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(!reply.text.contains("<script"))
            #expect(!reply.text.contains("<style"))
            #expect(!reply.text.contains("style="))
            let german = try await desk.send(.get, "/", as: nil, headers: [("Accept-Language", "de")])
            #expect(german.text.contains(#"<html lang="de" dir="ltr">"#) && german.text.contains("Belay läuft."))
        }
    }

    @Test func `the stylesheet is sent once and then only asked after`() async throws {
        try await Desk.open { desk in
            let first = try await desk.send(.get, "/assets/style.css", as: nil)
            #expect(first.status == 200)
            #expect(first.header("Content-Type") == "text/css; charset=utf-8")
            let tag = try #require(first.header("ETag"))
            let again = try await desk.send(
                .get, "/assets/style.css", as: nil, headers: [("If-None-Match", tag)])
            #expect(again.status == 304)
            #expect(again.body.isEmpty)
            #expect(again.header("ETag") == tag)
        }
    }

    @Test func `pages load their styles by a name that changes with them, and browsers keep them for a year`()
        async throws
    {
        try await Desk.open { desk in
            let page = try await desk.send(.get, "/sign-in", as: nil).text
            let start = try #require(page.range(of: #"rel="stylesheet" href=""#))
            let path = String(page[start.upperBound...].prefix { $0 != "\"" })
            #expect(path.hasPrefix("/assets/style-") && path.hasSuffix(".css"))
            let style = try await desk.send(.get, path, as: nil)
            #expect(style.status == 200)
            #expect(style.header("Cache-Control") == "public, max-age=31536000, immutable")
            #expect(try await desk.send(.get, "/assets/style-0.css", as: nil).status == 404)
            #expect(
                try await desk.send(.get, "/assets/desk.js", as: nil).header("Content-Type")?.hasPrefix(
                    "text/javascript") == true)
        }
    }

    @Test func `pages are counted and logged as everything else`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.get, "/", as: nil, id: "r-3")
            #expect(reply.header("X-Request-Id") == "r-3")
            #expect(desk.answers.all.map(\.route) == ["pages.home"])
        }
    }

    @Test func `the page of the API shows what it is given, and nothing of it is markup`() async throws {
        try await Desk.open { desk in
            let route = APIReference.Route(
                method: "POST", path: "/api/v1/tickets", name: "tickets.open", summary: "Files a <ticket>.",
                details: "",
                access: "Everybody.", parameters: [],
                body: [.init(name: "subject", type: "a text", note: "What it is about.", isRequired: true)],
                example: #"{"subject": "A & B"}"#, answers: [(201, "What was made.")])
            let pages = try WebUIApplication(
                environment: desk.environment, files: Assets.files,
                reference: APIReference(groups: [.init(tag: "tickets", summary: "Matters.", routes: [route])]))
            let page = try #require(pages.routes().first { $0.name == "pages.api" })
            let response = try await page.handler.respond(to: Request(target: "/api/docs"))
            guard case .bytes(let bytes) = response.body else { return #expect(Bool(false), "it has bytes") }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("Files a &lt;ticket&gt;."))
            #expect(text.contains("A &amp; B"))
            #expect(text.contains("<code>201</code> What was made."))
            #expect(!text.contains("<script") && !text.contains("<style") && !text.contains("style="))
            #expect(response.headers["Content-Security-Policy"]?.contains("default-src 'none'") == true)
        }
    }

    @Test(arguments: ["Templates/pages/api.mustache", "Templates/pages/home.mustache", "Templates/pages/style.css"])
    func `a missing file is named`(_ file: String) async throws {
        try await Desk.open { desk in
            var files = Assets.files
            files[file] = nil
            let error = #expect(throws: WebUIError.self) {
                try WebUIApplication(
                    environment: desk.environment, files: files, reference: APIReference(groups: []))
            }
            #expect(error?.description.contains(file) == true)
        }
    }

    @Test func `a broken template is named`() async throws {
        try await Desk.open { desk in
            var files = Assets.files
            files["Templates/pages/home.mustache"] = "{{#open}}"
            let error = #expect(throws: WebUIError.self) {
                try WebUIApplication(
                    environment: desk.environment, files: files, reference: APIReference(groups: []))
            }
            #expect(error?.description.contains("open") == true)
        }
    }

    @Test func `somebody before a browser is told of errors by a page, a program by a problem`() async throws {
        try await Desk.open { desk in
            let html = [("Accept", "text/html,*/*;q=0.8")]
            let missing = try await desk.send(.get, "/nowhere", as: nil, headers: html)
            #expect(missing.status == 404 && missing.text.contains("<!doctype html>"))
            #expect(missing.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
            let wrong = try await desk.send(.delete, "/account", as: nil, headers: html)
            #expect(
                wrong.status == 405 && wrong.header("Allow") == "GET, HEAD, OPTIONS"
                    && wrong.text.contains("<!doctype html>"))
            for path in ["/nowhere", "/api/v1/nowhere"] {
                let problem = try await desk.send(.get, path, as: nil, headers: path == "/nowhere" ? [] : html)
                #expect(problem.header("Content-Type") == "application/problem+json")
            }
        }
    }

    @Test func `what pages point to is there`() async throws {
        try await Desk.open { desk in
            for path in SitePath.allCases {
                let answer = try await desk.send(.get, path.rawValue)
                // Forms are only sent, and whoever is not signed in is sent to do so.
                #expect([200, 303, 405].contains(answer.status), "\(path)")
            }
        }
    }
}
