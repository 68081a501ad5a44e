import Assets
import Foundation
import HTTPServer
import Model
import Testing
import Workflows

@testable import WebUI

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

    @Test func `a binding takes no trigger that watches for something else`() async throws {
        try await open { desk, browser in
            try await browser.submit(
                "/triggers", ["event": "helpdesk keyword", "name": "Loud", "phrases": "fire", "join": "all"])
            let fields = ["escalation": "1", "trigger": "Loud", "department": "", "priority": "100"]
            let added = try await browser.submit("/bindings", fields.merging(["event": "deals manual"]) { $1 })
            #expect(added.status == 422 && added.text.contains(#"id="trigger-wrong""#))
            #expect(added.text.contains(#"<optgroup label="Tickets: a customer uses certain words">"#))
            let changed = try await browser.submit("/bindings/1/changes", fields)
            #expect(changed.status == 422 && changed.text.contains(#"id="edit-trigger-wrong""#))
            let sent = try await desk.send(
                .post, "/api/v1/bindings",
                #"{"module": "deals", "event": "deal-value", "trigger": "Loud", "escalation": "Look after"}"#,
                as: .admin)
            #expect(sent.status == 422)
            #expect(try sent.fieldErrors()["trigger"]?.contains("never answers deal-value of deals") == true)
            #expect(bindings(desk).count == 2)
            let fitting = try await browser.submit("/bindings", fields.merging(["event": "helpdesk keyword"]) { $1 })
            #expect(fitting.status == 303)
            try await browser.submit("/account/language", ["language": "de"])
            let german = try await browser.submit("/bindings", fields.merging(["event": "deals manual"]) { $1 })
            #expect(german.text.contains("achtet auf „ein Kunde benutzt bestimmte Wörter“ (Tickets)"))
        }
    }

    @Test func `a trigger that does not fit a binding stays chosen until somebody changes it`() async throws {
        try await open { desk, browser in
            try await browser.submit(
                "/triggers", ["event": "helpdesk keyword", "name": "Loud", "phrases": "fire", "join": "all"])
            let names = desk.environment.snapshot.configuration
            let form = BindingForm(names: names, texts: try Languages(files: Assets.files).english).changing(
                Binding(id: 9, module: .deals, event: .manual, trigger: 1, escalation: 1))
            #expect(form.fields.first { $0.name == "trigger" }?.shown == "Loud")
        }
    }

    @Test func `after a move the same button is there to be pressed again`() async throws {
        try await open { desk, browser in
            for _ in 0..<2 {
                _ = try await desk.environment.run(
                    AddBinding(module: .helpdesk, event: .manual, escalation: "Look after"), as: .operatorAtConsole)
            }
            func move(_ direction: String) async throws -> String? {
                try await browser.submit("/bindings/4/moves", ["direction": direction]).header("Location")
            }
            #expect(try await move("up") == "/bindings?done=binding-moved#up-4")
            #expect(try await move("up") == "/bindings?done=binding-moved#down-4")
            #expect(try await browser.get("/bindings").text.contains(#"id="down-4""#))
        }
    }
}
