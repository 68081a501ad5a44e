import Assets
import BusinessTime
import HTTPServer
import Model
import Testing
import Workflows

@testable import WebUI

/// What is a reason to escalate, as an admin sets it.
@Suite struct TriggerPageTests {
    private static let words = [
        "event": "helpdesk keyword", "name": "Loud <words>", "phrases": "fire\r\nflood", "join": "any",
        "test-1-field": "priority", "test-1-comparison": "is", "test-1-value": "high", "test-2-field": "tier",
        "test-2-comparison": "between", "test-2-value": "1, 2", "cooldown": "24h", "dailyCap": "20",
    ]

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in try await body(desk, try await desk.browser(of: .admin)) }
    }

    private func trigger(_ desk: Desk) throws -> TriggerDefinition {
        try #require(desk.environment.snapshot.configuration.triggers.first)
    }

    @Test func `a trigger is added with its thresholds and conditions, changed, disabled and removed`() async throws {
        try await open { desk, browser in
            let chosen = try await browser.get("/triggers?event=helpdesk+keyword")
            #expect(chosen.text.contains(#"name="phrases""#) && !chosen.text.contains(#"name="factor""#))
            let added = try await browser.submit("/triggers", Self.words)
            #expect(added.header("Location") == "/triggers/1?done=trigger-added")
            let stored = try trigger(desk)
            #expect(stored.parameters.phrases == ["fire", "flood"] && stored.cooldown == .hours(24))
            #expect(
                stored.condition
                    == .any([
                        .test(ConditionTest(field: .priority, comparison: .is, values: [.text("high")])),
                        .test(ConditionTest(field: .tier, comparison: .between, values: [.number(1), .number(2)])),
                    ]))
            let page = try await browser.get("/triggers/1").text
            #expect(page.contains("Loud &lt;words&gt;") && page.contains("No binding answers it"))
            let changed = try await browser.submit(
                "/triggers/1/changes", ["name": "Loud", "phrases": "fire", "join": "all", "dailyCap": ""])
            #expect(changed.status == 303)
            #expect(try trigger(desk).parameters.phrases == ["fire"] && trigger(desk).dailyCap == nil)
            #expect(try trigger(desk).condition == .always && trigger(desk).cooldown == nil)
            try await browser.submit("/triggers/1/state", ["enabled": "no"])
            #expect(try !trigger(desk).isEnabled)
            try await browser.submit("/triggers/1/removal", [:])
            #expect(desk.environment.snapshot.configuration.triggers.isEmpty)
        }
    }

    @Test func `what is wrong stands beside its field, and what was typed is kept`() async throws {
        try await open { desk, browser in
            let wrong = try await browser.submit(
                "/triggers", Self.words.merging(["cooldown": "long", "dailyCap": "few", "test-2-value": "1"]) { $1 })
            #expect(wrong.status == 422)
            for id in ["cooldown-wrong", "dailyCap-wrong", "test-2-value-wrong"] {
                #expect(wrong.text.contains("id=\"\(id)\""), "\(id)")
            }
            #expect(wrong.text.contains("Loud &lt;words&gt;"))
            let value = try await browser.submit(
                "/triggers", ["event": "deals deal-value", "name": "Big", "value": "much"])
            #expect(value.status == 422 && value.text.contains(#"id="value-wrong""#))
            #expect(desk.environment.snapshot.configuration.triggers.isEmpty)
        }
    }

    @Test func `a trigger that waits says what it would fire for`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket("Left alone")
            try await browser.submit(
                "/triggers", ["event": "helpdesk unassigned", "name": "Alone", "after": "2h", "join": "all"])
            let young = try await browser.submit("/triggers/1/trial", [:])
            #expect(young.text.contains("It would fire for 0 of 1 records."))
            desk.clock.advance(by: .hours(3))
            let old = try await browser.submit("/triggers/1/trial", [:])
            #expect(old.text.contains("It would fire for 1 of 1 records.") && old.text.contains(#"href="/tickets/1""#))
            #expect(!old.text.contains("Look at the next ones"))
            for number in 2...53 { try await desk.fileTicket("Left alone \(number)") }
            desk.clock.advance(by: .hours(3))
            let many = try await browser.submit("/triggers/1/trial", [:])
            #expect(many.text.contains("It would fire for 53 of 53 records.") && many.text.contains("And 3 more."))
            let rest = try await browser.submit("/triggers/1/trial", ["after": "52"])
            #expect(rest.text.contains("It would fire for 1 of 1 records."))
            #expect(rest.text.contains(#"href="/tickets/53""#) && !rest.text.contains("Look at the next ones"))
            try await browser.submit("/triggers", Self.words)
            let never = try await browser.submit("/triggers/2/trial", [:])
            #expect(never.status == 409 && never.text.contains("fires when something happens"))
        }
    }

    @Test func `every threshold is the same after it went through a form`() {
        let parameters = TriggerParameters(
            phrases: ["a b", "c"], sentimentAtMost: -0.5, value: Money("100 EUR"), discountAbove: 15,
            clock: .resolution, share: 0.75, after: Span(.hours(4)), within: Span(.days(2)), count: 3,
            scope: .account, skill: "networking", skills: ["net": "networking", "mail": "smtp"], factor: 1.5,
            minimumSample: 20, points: 10, floor: 40, hysteresis: 5, healthBelow: 60, tier: .premium,
            priority: .high, times: 2)
        var read = TriggerParameters()
        for name in TriggerParameters.Name.allCases {
            #expect(TriggerThreshold.read(TriggerThreshold.text(name, of: parameters), as: name, into: &read))
        }
        #expect(read == parameters)
    }

    @Test func `a condition with parts within parts is kept as it is`() throws {
        let nested = Condition.all([
            .not(.test(ConditionTest(field: .priority, comparison: .is, values: [.text("low")])))
        ])
        let fields = ConditionRows(nested).fields(try Languages(files: Assets.files).english)
        #expect(fields.map(\.name) == ["condition"])
        let typed = Parameters(["condition": fields[0].value])
        var validator = Validator()
        let reading = ConditionReading(
            texts: try Languages(files: Assets.files).english, names: Configuration(), module: .helpdesk)
        let read = reading.condition(typed, &validator)
        #expect(read == nested && validator.problems.isEmpty)
    }

    @Test func `a value without its field is not thrown away`() async throws {
        try await open { desk, browser in
            let half = try await browser.submit(
                "/triggers", Self.words.merging(["test-2-field": "", "test-2-value": "vip <1>"]) { $1 })
            #expect(half.status == 422 && half.text.contains(#"id="test-2-field-wrong""#))
            #expect(half.text.contains("vip &lt;1&gt;"))
            #expect(desk.environment.snapshot.configuration.triggers.isEmpty)
        }
    }

    @Test(arguments: [
        ("priority", "is", "huge", "is none of low, high, critical"),
        ("priority", "in", "high, huge", "is none of low"), ("status", "is-not", "gone", "is none of new, open"),
        ("channel", "is", "fax", "is none of web"), ("account-tier", "changed-to", "gold", "is none of standard"),
        ("tier", "is", "4", "4 is no support tier"), ("department", "is", "Nowhere", "there is no department"),
        ("department", "is", "1", "has to be written as “Support”"), ("team", "is", "Nobody’s", "there is no team"),
        ("assignee", "is", "Ann", "has to be written as “ann@example.com”"),
        ("assignee", "is", "Nobody", "nobody here has the address"), ("tier", "is", "first", "is no number"),
        ("tier", "between", "1", "takes two numbers, such as 10 and 20"),
    ])
    func `a value that cannot be is refused beside its field`(
        field: String, comparison: String, value: String, message: String
    ) async throws {
        try await open { desk, browser in
            let row = ["test-1-field": field, "test-1-comparison": comparison, "test-1-value": value]
            let wrong = try await browser.submit("/triggers", Self.words.merging(row) { $1 })
            #expect(wrong.status == 422 && wrong.text.contains(#"id="test-1-value-wrong""#))
            #expect(wrong.text.contains(message), "\(message)")
            #expect(!wrong.text.contains("{&quot;"))
            #expect(desk.environment.snapshot.configuration.triggers.isEmpty)
        }
    }

    @Test(arguments: [
        ("priority", "contains", "it"), ("department", "is", "SUPPORT"), ("assignee", "is", "Ann@example.com"),
        ("team", "is", ""), ("status", "in", "open, on-hold"), ("tier", "at-least", "4"), ("category", "is", "any"),
    ])
    func `a value that can be, or a part of one, is taken`(field: String, comparison: String, value: String)
        async throws
    {
        try await open { desk, browser in
            let row = ["test-1-field": field, "test-1-comparison": comparison, "test-1-value": value]
            let taken = try await browser.submit("/triggers", Self.words.merging(row) { $1 })
            #expect(taken.status == 303)
        }
    }

    @Test func `programs cannot ask for what cannot be either, and what is stored may stay`() async throws {
        try await open { desk, browser in
            let condition = #"{"any": [{"not": {"field": "priority", "is": "huge"}}]}"#
            let added = try await desk.send(
                .post, "/api/v1/triggers", #"{"name": "A", "event": "record-changed", "condition": \#(condition)}"#,
                as: .admin)
            #expect(added.status == 422)
            #expect(
                try added.fieldErrors()["condition"] == "“priority is huge”: “huge” is none of low, high, critical")
            _ = try await desk.environment.run(AddDepartment(name: "Legal"), as: .operatorAtConsole)
            let row = ["test-1-field": "department", "test-1-comparison": "is", "test-1-value": "Legal"]
            try await browser.submit("/triggers", Self.words.merging(row) { $1 })
            let changed = try await desk.send(
                .patch, "/api/v1/triggers/1", #"{"condition": {"field": "team", "is": "Nobody’s"}}"#, as: .admin)
            #expect(changed.status == 422)
        }
    }

    @Test func `thresholds that cannot be read say what is expected, and commas are read where people write them`()
        async throws
    {
        try await open { desk, browser in
            let discount = ["event": "deals deal-discount", "name": "Deep", "discountAbove": "15,5", "join": "all"]
            let english = try await browser.submit("/triggers", discount)
            #expect(english.status == 422 && english.text.contains("is no number such as 12.5"))
            try await browser.submit("/account/language", ["language": "de"])
            let row = ["test-1-field": "discount", "test-1-comparison": "between", "test-1-value": "15,5; 20"]
            #expect(try await browser.submit("/triggers", discount.merging(row) { $1 }).status == 303)
            #expect(try trigger(desk).parameters.discountAbove == 15.5)
            #expect(
                try trigger(desk).condition
                    == .all([
                        .test(
                            ConditionTest(field: .discount, comparison: .between, values: [.number(15.5), .number(20)]))
                    ]))
        }
    }

    @Test func `the list tells triggers apart, and every word is the reader’s`() async throws {
        try await open { desk, browser in
            let risk = [
                "event": "helpdesk service-warning", "name": "Risk", "clock": "first-response", "share": "0.5",
                "join": "all", "test-1-field": "priority", "test-1-comparison": "changed-to",
                "test-1-value": "critical",
                "test-2-field": "tags", "test-2-comparison": "contains", "test-2-value": "vip",
            ]
            try await browser.submit("/triggers", risk)
            let english = try await browser.get("/triggers").text
            #expect(english.contains("Promise: First response · Share of the time used: 0.5"))
            #expect(english.contains("Only where Priority changed to critical and Tags contains vip"))
            try await browser.submit("/account/language", ["language": "de"])
            let german = try await browser.get("/triggers").text
            #expect(
                german.contains("Zusage: Erste Antwort · Verbrauchter Anteil der Zeit: 0,5")
                    && german.contains("Priorität wurde zu kritisch und Schlagwörter"))
            let page = try await browser.get("/triggers/1").text
            #expect(page.contains("Priorität wurde zu kritisch") && page.contains(">Stufe der Firma</option>"))
        }
    }
}
