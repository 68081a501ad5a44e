import HTTPServer
import Model
import Secrets
import Testing
import Workflows

/// The list of escalations and the designer, as an admin uses them.
@Suite struct EscalationPageTests {
    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in
            let browser = try await desk.browser(of: .admin)
            try await browser.get("/escalations")
            try await body(desk, browser)
        }
    }

    private func steps(_ steps: [[String: String]], act: String = "save", version: Int = 1) -> [String: String] {
        var fields = ["act": act, "version": String(version), "steps": String(steps.count)]
        for (index, step) in steps.enumerated() {
            fields["step-\(index + 1)-recipient"] = "role:lead"
            fields["step-\(index + 1)-asks"] = "decision"
            for (name, value) in step { fields["step-\(index + 1)-\(name)"] = value }
        }
        return fields
    }

    @Test func `the list says what starts each, what waits in it, and whether it is enabled`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket("Refund")
            _ = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "It costs 100 EUR"}"#)
            _ = try await desk.environment.run(
                AddEscalation(name: "<Idle>", text: "For later"), as: .operatorAtConsole)
            let page = try await browser.get("/escalations").text
            #expect(page.contains("Look after") && page.contains("Tickets: somebody escalates it"))
            #expect(page.contains(#"class="amount">1<"#))
            #expect(page.contains("&lt;Idle&gt;") && page.contains("For later"))
            let found = try await browser.get("/escalations?q=idle&sort=-created").text
            #expect(found.contains("&lt;Idle&gt;") && !found.contains(">Look after<"))
            #expect(found.contains(#"aria-sort="descending""#))
            #expect(try await !browser.get("/escalations?state=disabled").text.contains(">Look after<"))
            #expect(try await browser.get("/escalations?q=zeppelin").text.contains("No escalation matches."))
        }
    }

    @Test func `an escalation is made from nothing, step by step, and enabled`() async throws {
        try await open { desk, browser in
            let made = try await browser.submit("/escalations", ["name": "Refunds", "description": "Money\r\nback"])
            #expect(made.status == 303 && made.header("Location") == "/escalations/2")
            let empty = try await browser.get("/escalations/2").text
            #expect(empty.contains("It has no steps yet.") && empty.contains("has no steps; add one"))
            #expect(!empty.contains(">Enable<"))
            let first = steps([["name": "Lead"]], act: "add")
            let added = try await browser.submit("/escalations/2/steps", first)
            #expect(added.status == 200 && added.text.contains("Nothing is saved yet."))
            #expect(added.text.contains(#"<option value="2" selected>"#))
            let both = [
                ["name": "Lead", "approval": "2", "after": "8h"], ["name": "Finance", "recipient": "manager"],
            ]
            #expect(try await browser.submit("/escalations/2/steps", steps(both)).status == 303)
            let page = try await browser.get("/escalations/2").text
            #expect(page.contains(#"<svg class="graph""#) && page.contains("approved goes to step 2; rejected ends"))
            #expect(page.contains(">Enable<"))
            #expect(try await browser.submit("/escalations/2/state", ["enabled": "yes"]).status == 303)
            let stored = try #require(desk.environment.snapshot.configuration.escalations[2])
            #expect(stored.isEnabled && stored.version == 2 && stored.text == "Money\nback")
            #expect(stored.steps.map(\.onApproval) == [2, nil])
            #expect(stored.steps.map(\.recipient) == [.role("lead"), .manager])
        }
    }

    @Test func `what is wrong stands beside its field, and what was typed is kept`() async throws {
        try await open { desk, browser in
            let wrong = try await browser.submit(
                "/escalations/1/steps", steps([["name": "Kept & typed", "after": "soonish"]]))
            #expect(wrong.status == 422)
            #expect(wrong.text.contains(#"id="step-1-after-wrong""#) && wrong.text.contains("soonish"))
            #expect(wrong.text.contains("Kept &amp; typed"))
            #expect(desk.environment.snapshot.configuration.escalations[1]?.version == 1)
        }
    }

    @Test func `what lint finds in a draft is told before it is saved, and keeps an enabled one sound`() async throws {
        try await open { desk, browser in
            let draft = [["name": "Lead", "recipient": "role:jester"]]
            let drawn = try await browser.submit("/escalations/1/steps", steps(draft, act: "draw"))
            #expect(drawn.status == 200 && drawn.text.contains("which nobody has"))
            let saved = try await browser.submit("/escalations/1/steps", steps(draft))
            #expect(saved.status == 422 && saved.text.contains("which nobody has"))
            #expect(desk.environment.snapshot.configuration.escalations[1]?.version == 1)
            _ = try await browser.submit("/escalations/1/state", ["enabled": "no"])
            #expect(try await browser.submit("/escalations/1/steps", steps(draft)).status == 303)
            let refused = try await browser.submit("/escalations/1/state", ["enabled": "yes"])
            #expect(refused.status == 422 && refused.text.contains("which nobody has"))
        }
    }

    @Test func `two admins at once do not undo each other`() async throws {
        try await open { desk, browser in
            #expect(try await browser.submit("/escalations/1/steps", steps([["name": "One"]])).status == 303)
            let late = try await browser.submit("/escalations/1/steps", steps([["name": "Two"]]))
            #expect(late.status == 409 && late.text.contains("changed meanwhile") && late.text.contains("Two"))
            #expect(desk.environment.snapshot.configuration.escalations[1]?.steps.map(\.name) == ["One"])
        }
    }

    @Test func `a copy has the steps, another name, and is disabled`() async throws {
        try await open { desk, browser in
            for number in 2...3 {
                let copied = try await browser.submit("/escalations/1/copies", [:])
                #expect(copied.header("Location") == "/escalations/\(number)?done=copied")
            }
            let copy = try #require(desk.environment.snapshot.configuration.escalations[3])
            #expect(copy.name == "Look after (copy 2)" && !copy.isEnabled && copy.steps.count == 1)
        }
    }

    @Test func `cases of an earlier version are listed, and moved where their step is still there`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket("Refund")
            _ = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "It costs 100 EUR"}"#)
            #expect(try await !browser.get("/escalations/1").text.contains("Cases of earlier versions"))
            var steps = try #require(desk.environment.snapshot.configuration.escalations[1]?.steps)
            let name = steps[0].name
            steps[0].name = "Somebody else"
            _ = try await desk.environment.run(
                ChangeEscalation(escalation: "1", change: .setSteps(steps)), as: .operatorAtConsole)
            #expect(try await browser.get("/escalations/1").text.contains("/escalations/1?moves=list#moves"))
            let without = try await browser.get("/escalations/1?moves=list").text
            #expect(without.contains("Case 1 of version 1 stays: Version 2 has no step"))
            #expect(!without.contains("Move those"))
            steps[0].name = name
            _ = try await desk.environment.run(
                ChangeEscalation(escalation: "1", change: .setSteps(steps)), as: .operatorAtConsole)
            let page = try await browser.get("/escalations/1?moves=list").text
            #expect(page.contains("Case 1 of version 1: from step 1 to step 1"))
            let moved = try await browser.submit("/escalations/1/moves", [:])
            #expect(moved.header("Location") == "/escalations/1?done=cases-moved")
            let after = try await browser.get("/escalations/1?done=cases-moved").text
            #expect(!after.contains("Cases of earlier versions") && after.contains("go on in the newest version"))
            let found = try await desk.environment.ask(ShowCase(id: 1), as: .operatorAtConsole)
            #expect(found.value.version == 3)
        }
    }

    @Test func `a name that is taken is refused beside the name`() async throws {
        try await open { _, browser in
            let taken = try await browser.submit("/escalations", ["name": "look after", "description": "Kept"])
            #expect(taken.status == 422 && taken.text.contains(#"id="name-wrong""#) && taken.text.contains(">Kept<"))
            let renamed = try await browser.submit("/escalations/1/header", ["name": "", "description": "Kept"])
            #expect(renamed.status == 422 && renamed.text.contains(#"id="name-wrong""#))
        }
    }

    @Test func `nobody but admins looks after it`() async throws {
        try await open { desk, _ in
            let browser = try await desk.browser(of: .max)
            #expect(try await !browser.get("/tickets").text.contains(#"href="/administration""#))
            for path in ["/administration", "/escalations", "/escalations/1"] {
                let reply = try await browser.get(path)
                #expect(reply.status == 403)
            }
            try await browser.get("/account")
            #expect(try await browser.submit("/escalations/1/state", ["enabled": "no"]).status == 403)
            #expect(desk.environment.snapshot.configuration.escalations[1]?.isEnabled == true)
        }
    }

    @Test func `an escalation that there is not is not found`() async throws {
        try await open { _, browser in
            for path in ["/escalations/99", "/escalations/x"] {
                let reply = try await browser.get(path)
                #expect(reply.status == 404)
            }
        }
    }

    @Test func `the first page for admins leads to all of it`() async throws {
        try await open { _, browser in
            let page = try await browser.get("/administration").text
            #expect(page.contains(#"<a href="/escalations">"#))
            #expect(try await browser.get("/escalations/1").text.contains(#"<a href="/administration">"#))
        }
    }
}
