import API
import Assets
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

    @Test func `pages are counted and logged as everything else`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.get, "/", as: nil, id: "r-3")
            #expect(reply.header("X-Request-Id") == "r-3")
            #expect(desk.answers.all.map(\.route) == ["pages.home"])
        }
    }

    @Test(arguments: ["Templates/pages/home.mustache", "Templates/pages/style.css"])
    func `a missing file is named`(_ file: String) async throws {
        try await Desk.open { desk in
            var files = Assets.files
            files[file] = nil
            let error = #expect(throws: WebUIError.self) {
                try WebUIApplication(environment: desk.environment, files: files)
            }
            #expect(error?.description.contains(file) == true)
        }
    }

    @Test func `a broken template is named`() async throws {
        try await Desk.open { desk in
            var files = Assets.files
            files["Templates/pages/home.mustache"] = "{{#open}}"
            let error = #expect(throws: WebUIError.self) {
                try WebUIApplication(environment: desk.environment, files: files)
            }
            #expect(error?.description.contains("open") == true)
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
