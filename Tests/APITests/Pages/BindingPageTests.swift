import Foundation
import HTTPServer
import Model
import Testing
import Workflows

/// What starts which escalation, as an admin sets it.
@Suite struct BindingPageTests {
    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in try await body(desk, try await desk.browser(of: .admin)) }
    }

    private func bindings(_ desk: Desk) -> [Binding] { desk.environment.snapshot.configuration.bindings }

    @Test func `bindings stand in the order in which they match, with what is wrong beside them`() async throws {
        try await open { desk, browser in
            let added = try await browser.submit(
                "/bindings",
                [
                    "event": "helpdesk manual", "escalation": "1", "trigger": "", "department": "Sales",
                    "priority": "100",
                ])
            #expect(added.header("Location") == "/bindings?done=binding-added")
            _ = try await desk.environment.run(
                AddBinding(module: .helpdesk, event: .manual, priority: 900, escalation: "Look after"),
                as: .operatorAtConsole)
            let page = try await browser.get("/bindings").text
            let places = try ["binding-3", "binding-1", "binding-4"].map { id in
                try #require(page.range(of: "id=\"\(id)\"")).lowerBound
            }
            #expect(places == places.sorted())
            #expect(page.contains("never matches, since binding 1 comes before it"))
        }
    }

    @Test func `a binding is moved, disabled, changed and removed`() async throws {
        try await open { desk, browser in
            _ = try await desk.environment.run(
                AddBinding(module: .helpdesk, event: .manual, escalation: "Look after"), as: .operatorAtConsole)
            _ = try await browser.submit("/bindings/3/moves", ["direction": "up"])
            #expect(bindings(desk).map(\.priority) == [101, 100, 100])
            _ = try await browser.submit("/bindings/3/state", ["enabled": "no"])
            #expect(bindings(desk).map(\.isEnabled) == [true, true, false])
            #expect(try await browser.get("/bindings?edit=3").text.contains(#"name="department""#))
            let changed = try await browser.submit(
                "/bindings/3/changes", ["escalation": "1", "trigger": "", "department": "Sales", "priority": "5"])
            #expect(changed.status == 303)
            #expect(bindings(desk).last?.priority == 5 && bindings(desk).last?.department != nil)
            _ = try await browser.submit("/bindings/3/removal", [:])
            #expect(bindings(desk).count == 2)
            #expect(try await browser.submit("/bindings/3/removal", [:]).status == 404)
        }
    }

    @Test func `what is wrong stands beside its field`() async throws {
        try await open { desk, browser in
            let wrong = try await browser.submit(
                "/bindings", ["event": "helpdesk manual", "escalation": "1", "priority": "soon"])
            #expect(wrong.status == 422 && wrong.text.contains(#"id="priority-wrong""#))
            let nothing = try await browser.submit("/bindings", ["escalation": "1", "priority": "5"])
            #expect(nothing.status == 422 && nothing.text.contains(#"id="event-wrong""#))
            let far = try await browser.submit("/bindings/1/changes", ["escalation": "1", "priority": "0"])
            #expect(far.status == 422 && far.text.contains(#"id="edit-priority-wrong""#))
            #expect(bindings(desk).count == 2)
        }
    }
}
