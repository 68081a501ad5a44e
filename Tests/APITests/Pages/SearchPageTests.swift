import HTTPServer
import Model
import Secrets
import Testing
import Workflows

@Suite struct SearchPageTests {
    private static let password = "copper lamp under snow"

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in
            try await desk.environment.setPassword(
                of: Desk.Colleague.ann.email, to: Secret(Self.password), as: .operatorAtConsole)
            let browser = Browser(desk)
            try await browser.signIn(.ann, Self.password)
            try await body(desk, browser)
        }
    }

    @Test func `tickets and what else is called so stand on one page`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket("Printer <smokes>")
            #expect(try await desk.send(.post, "/api/v1/accounts", #"{"name": "Printer & Sons"}"#).status == 201)
            let page = try await browser.get("/search?q=printer").text
            #expect(page.contains("Printer &lt;smokes&gt;</a>") && page.contains("Printer &amp; Sons"))
            #expect(page.contains(#"value="printer""#))
        }
    }

    @Test func `a number leads to its ticket`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket()
            #expect(try await browser.get("/search?q=1").header("Location") == "/tickets/1")
            #expect(try await browser.get("/search?q=%231").header("Location") == "/tickets/1")
            #expect(try await browser.get("/search?q=99").status == 200)
        }
    }

    @Test func `what finds nothing offers a way on, and what is wrong is told`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket("Printer")
            let puzzled = try await browser.get("/search?q=assignee:me+-printer").text
            #expect(
                puzzled.contains("“assignee:me” is looked for as it stands") && puzzled.contains("status:, priority:"))
            #expect(puzzled.contains("words cannot be left out"))
            let nothing = try await browser.get("/search?q=prin").text
            #expect(nothing.contains("Nothing holds all of these words.") && nothing.contains("/search?q=prin%2A"))
            let wrong = try await browser.get("/search?q=status:lost")
            #expect(wrong.status == 422 && wrong.text.contains("“lost” is none of"))
            #expect(wrong.text.contains(#"value="status:lost""#))
            #expect(try await browser.get("/search").text.contains("<details class=\"hints\" open>"))
        }
    }
}
