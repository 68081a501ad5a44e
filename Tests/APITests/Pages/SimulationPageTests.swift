import HTTPServer
import Model
import Testing
import Workflows

/// A record that is run through everything, and of which nothing happens.
@Suite struct SimulationPageTests {
    private static let ticket = [
        "kind": "ticket", "sent": "yes", "subject": "Made up", "body": "Hello <you>", "requester": "kim@example.org",
        "department": "Support",
    ]

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in try await body(desk, try await desk.browser(of: .admin)) }
    }

    @Test func `a made-up ticket says which clocks run and which triggers kept quiet`() async throws {
        try await open { desk, browser in
            let page = try await browser.submit("/simulation", Self.ticket)
            #expect(page.status == 200 && page.text.contains("No escalation would begin."))
            #expect(page.text.contains("First response") && page.text.contains("Hello &lt;you&gt;"))
            let tickets = try await desk.send(.get, "/api/v1/tickets").json()["items"].list
            #expect(tickets.isEmpty)
        }
    }

    @Test func `an escalation is tried out step by step`() async throws {
        try await open { desk, browser in
            _ = try await desk.environment.run(
                AddEscalation(
                    name: "Refunds",
                    steps: [
                        Step(sequence: 1, name: "Lead", recipient: .role("lead"), onApproval: 2),
                        Step(sequence: 2, name: "Boss", recipient: .manager),
                    ]), as: .operatorAtConsole)
            let fields = Self.ticket.merging(["escalation": "2"]) { $1 }
            let begun = try await browser.submit("/simulation", fields)
            #expect(begun.text.contains("Lea approves") && begun.text.contains("Nobody does anything"))
            let second = try await browser.submit("/simulation", fields.merging(["move": "approve"]) { $1 })
            #expect(second.text.contains("Max approves") && second.text.contains(#"name="move" value="approve""#))
            let ended = try await browser.post(
                "/simulation",
                many: fields.map { ($0.key, $0.value) } + [("move", "approve"), ("move", "reject")])
            #expect(ended.text.contains("rejected") && !ended.text.contains("Max approves"))
            #expect(desk.environment.snapshot.configuration.escalations[2]?.isEnabled == false)
        }
    }

    @Test func `checklists and follow-ups are made up, too, and nothing of them stays`() async throws {
        try await open { desk, browser in
            _ = try await desk.environment.run(
                AddEscalation(name: "Looked at", steps: [Step(sequence: 1, name: "Lead", recipient: .role("lead"))]),
                as: .operatorAtConsole)
            let escalation = try #require(desk.environment.snapshot.configuration.escalation(named: "Looked at"))
            let common = ["sent": "yes", "department": "Support", "escalation": "\(escalation.id)"]
            let list = try await browser.submit(
                "/simulation",
                common.merging(["kind": "checklist", "name": "Opening", "items": "Lights\nDoors"]) { $1 })
            #expect(list.status == 200 && list.text.contains("Lea approves"), "\(list.text)")
            let call = try await browser.submit(
                "/simulation",
                common.merging([
                    "kind": "follow-up", "title": "Call Kim", "due": "2026-03-05", "owner": "ann@example.com",
                ]) { $1 })
            #expect(call.status == 200 && call.text.contains("Lea approves"), "\(call.text)")
            for path in ["checklists", "follow-ups"] {
                #expect(try await desk.send(.get, "/api/v1/\(path)").json()["items"].list.isEmpty)
            }
            let wrong = try await browser.submit(
                "/simulation", common.merging(["kind": "checklist", "name": "Bare"]) { $1 })
            #expect(wrong.status == 422 && wrong.text.contains(#"id="items-wrong""#))
        }
    }

    @Test func `every kind of record has its form, and what is wrong stands beside its field`() async throws {
        try await open { _, browser in
            for kind in ["ticket", "deal", "account", "checklist", "follow-up", "request", "real"] {
                let page = try await browser.get("/simulation?kind=\(kind)&escalation=1")
                #expect(page.status == 200, "\(kind)")
            }
            let wrong = try await browser.submit(
                "/simulation", ["kind": "deal", "sent": "yes", "name": "Big", "value": "much", "discount": "10"])
            #expect(wrong.status == 422 && wrong.text.contains(#"id="value-wrong""#))
            let span = try await browser.submit("/simulation", Self.ticket.merging(["wait": "long"]) { $1 })
            #expect(span.status == 422 && span.text.contains(#"id="wait-wrong""#))
            let gone = try await browser.submit("/simulation", ["kind": "real", "sent": "yes", "record": "ticket 99"])
            #expect(gone.status == 404 && gone.text.contains("There is no ticket 99."))
        }
    }
}
