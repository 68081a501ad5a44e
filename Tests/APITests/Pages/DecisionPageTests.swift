import HTTPServer
import Model
import Secrets
import Testing
import Workflows

/// What waits for an answer, as whoever has to give it sees it.
@Suite struct DecisionPageTests {
    private static let password = "copper lamp under snow"

    /// A desk with tickets that wait for the lead, and the lead's browser.
    private func open(_ count: Int, _ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in
            for colleague in [Desk.Colleague.lea, .ann] {
                try await desk.environment.setPassword(
                    of: colleague.email, to: Secret(Self.password), as: .operatorAtConsole)
            }
            for number in 1...count {
                try await desk.fileTicket("Refund <no. \(number)>")
                let reply = try await desk.send(
                    .post, "/api/v1/tickets/\(number)/escalate", #"{"reason": "It costs \#(number)00 EUR"}"#)
                #expect(reply.status == 201, "\(reply.text)")
            }
            let browser = Browser(desk)
            try await browser.signIn(.lea, Self.password)
            try await body(desk, browser)
        }
    }

    /// Sends the form as a page of that browser would, with the token that every page of theirs has.
    private func answer(_ browser: Browser, _ fields: [String: String]) async throws -> Reply {
        try await browser.get("/account")
        return try await browser.post("/decisions", fields)
    }

    private func status(_ desk: Desk, _ number: Int) async throws -> String? {
        try await desk.send(.get, "/api/v1/cases/\(number)").json()["status"].text
    }

    @Test func `all that is needed to decide is there, for whoever is asked and nobody else`() async throws {
        try await open(2) { desk, lead in
            let page = try await lead.get("/decisions").text
            #expect(page.contains("Refund &lt;no. 1&gt;") && page.contains("It costs 100 EUR"))
            #expect(page.contains(#"href="/tickets/2""#))
            let agent = Browser(desk)
            try await agent.signIn(.ann, Self.password)
            #expect(try await agent.get("/decisions").text.contains("Nothing waits for your answer."))
        }
    }

    @Test func `one is approved, and one rejected with the reason`() async throws {
        try await open(2) { desk, lead in
            let approved = try await answer(lead, ["case": "1.1", "decision": "approve"])
            #expect(approved.status == 303)
            #expect(try await status(desk, 1) == "approved")
            let bare = try await answer(lead, ["case": "2.1", "decision": "reject"])
            #expect(bare.status == 422)
            #expect(try await status(desk, 2) == "open")
            let rejected = try await answer(
                lead, ["case": "2.1", "decision": "reject", "comment": "Too\r\nmuch"])
            #expect(rejected.status == 303)
            #expect(try await status(desk, 2) == "rejected")
        }
    }

    @Test func `what somebody answered meanwhile is told, with what was typed`() async throws {
        try await open(1) { desk, lead in
            _ = try await desk.send(.post, "/api/v1/cases/1/decision", #"{"decision": "approve"}"#, as: .lea)
            let late = try await answer(
                lead, ["case": "1.1", "decision": "reject", "comment": "Too late"])
            #expect(late.status == 409)
            #expect(late.text.contains("Case 1 is not answered."))
            #expect(try await status(desk, 1) == "approved")
        }
    }

    @Test func `nothing chosen and no answer are told apart`() async throws {
        try await open(1) { _, lead in
            let nothing = try await answer(lead, ["decision": "approve"])
            #expect(nothing.status == 422 && nothing.text.contains("Nothing is chosen."))
            let silent = try await answer(lead, ["case": "1.1", "decision": "maybe"])
            #expect(silent.status == 422 && silent.text.contains("Say what your answer is"))
        }
    }

    @Test func `whoever is not asked answers nothing`() async throws {
        try await open(1) { desk, _ in
            let agent = Browser(desk)
            try await agent.signIn(.ann, Self.password)
            let reply = try await answer(agent, ["case": "1.1", "decision": "approve"])
            #expect(reply.status >= 400)
            #expect(try await status(desk, 1) == "open")
        }
    }
}
