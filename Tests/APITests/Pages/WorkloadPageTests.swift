import HTTPServer
import Model
import Secrets
import Testing
import Workflows

/// What a lead looks after.
@Suite struct WorkloadPageTests {
    private static let password = "copper lamp under snow"

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in
            for colleague in [Desk.Colleague.lea, .ann, .max] {
                try await desk.environment.setPassword(
                    of: colleague.email, to: Secret(Self.password), as: .operatorAtConsole)
            }
            try await desk.fileTicket()
            let escalated = try await desk.send(
                .post, "/api/v1/tickets/1/escalate", #"{"reason": "It <burns>"}"#)
            #expect(escalated.status == 201)
            let browser = Browser(desk)
            try await browser.signIn(.lea, Self.password)
            try await browser.get("/account")
            try await body(desk, browser)
        }
    }

    /// Sends a form as a page of that browser would, with the token that every page of theirs has.
    private func send(_ browser: Browser, _ path: String, _ fields: [String: String]) async throws -> Reply {
        try await browser.get("/account")
        return try await browser.post(path, fields)
    }

    @Test func `a lead sees who bears how much, and what is open with whom`() async throws {
        try await open { _, lead in
            let page = try await lead.get("/workload").text
            #expect(page.contains("It &lt;burns&gt;") && page.contains(">1 / 4</span>"))
            #expect(!page.contains("Sam"))
        }
    }

    @Test func `what is handed over is with somebody else, and a refusal keeps what was typed`() async throws {
        try await open { desk, lead in
            let nobody = try await send(lead, "/workload", ["case": "1", "to": "", "comment": "I am off."])
            #expect(nobody.status == 422 && nobody.text.contains(#"value="I am off.""#))
            let done = try await send(
                lead, "/workload", ["case": "1", "to": "max@example.com", "comment": "I am off."])
            #expect(done.header("Location") == "/workload?done=handed-over", "\(done.text)")
            let holder = try await desk.send(.get, "/api/v1/cases/1").json()["holder"]["name"].text
            #expect(holder == "Max")
        }
    }

    @Test func `a lead says that somebody of theirs is away, and that they are back`() async throws {
        try await open { desk, lead in
            let page = try await lead.get("/workload").text
            #expect(page.contains(#"href="/workload?absence=2#absence""#), "Ann's")
            #expect(!page.contains("?absence=4"), "not the manager's")
            #expect(!page.contains(#"name="delegate""#), "no form before somebody was chosen")
            let chosen = try await lead.get("/workload?absence=2").text
            #expect(chosen.contains(#"action="/workload/2/presence""#) && chosen.contains(#"id="absence""#))
            #expect(chosen.split(separator: #"name="delegate""#).count == 2, "one form, not one for each")
            for other in ["4", "99", "x"] {
                let page = try await lead.get("/workload?absence=\(other)")
                #expect(page.status == 200 && !page.text.contains(#"id="absence""#), "\(other)")
            }
            let wrong = try await send(lead, "/workload/2/presence", ["from": "2026-03-09", "delegate": ""])
            #expect(wrong.status == 422 && wrong.text.contains(#"id="absence-2-until-wrong""#))
            #expect(wrong.text.contains(#"value="2026-03-09""#))
            let away = try await send(
                lead, "/workload/2/presence",
                ["from": "2026-03-09", "until": "2026-03-13", "delegate": "lea@example.com"])
            #expect(away.header("Location") == "/workload?done=covered", "\(away.text)")
            #expect(try await lead.get("/workload").text.contains("away from 9 March"))
            let leave = try #require(desk.environment.snapshot.configuration.person(email: "ann@example.com"))
                .plannedLeave
            #expect(leave != nil)
            #expect(try await send(lead, "/workload/2/presence", ["back": "yes"]).status == 303)
            #expect(desk.environment.snapshot.configuration.person(email: "ann@example.com")?.plannedLeave == nil)
            #expect(try await send(lead, "/workload/4/presence", ["until": "2026-03-13"]).status == 403)
        }
    }

    @Test func `agents look after themselves`() async throws {
        try await open { desk, _ in
            let agent = Browser(desk)
            try await agent.signIn(.ann, Self.password)
            #expect(try await agent.get("/workload").status == 403)
            #expect(try await !agent.get("/tickets").text.contains(#"href="/workload""#))
        }
    }
}
