import BusinessTime
import Foundation
import HTTPServer
import Model
import Testing
import Workflows

@testable import WebUI

/// Forms that stood open while a colleague changed the same thing.
@Suite struct StalePageTests {
    private static let details = [
        "name": "Ann Agent", "role": "agent", "department": "Support", "languages": "en", "time-zone": "Europe/Berlin",
        "capacity": "4", "skills": "", "regions": "", "custom-roles": "", "authority": "", "calendar": "",
    ]

    private static func form(_ values: KeyValuePairs<String, String>) -> EntryForm {
        EntryForm(action: "/", send: "Save", values.map { EntryField($0.key, $0.key, value: $0.value) })
    }

    /// What a form of these values becomes where it was opened with others and sent with yet others.
    private static func taken(
        opened: KeyValuePairs<String, String>, sent: [String: String], now: KeyValuePairs<String, String>
    ) throws -> [String: String] {
        let texts = try Texts(language: "en", ["conflict.field": "now {value}", "conflict.emptied": "emptied"])
        var form = form(now)
        let fields = opened.map { EntryField($0.key, $0.key, value: $0.value) }
        var typed = Parameters(["seen": SeenFields(fields).text])
        for (name, value) in sent { typed = typed.replacing(name, with: [value]) }
        let taken = try form.take(typed, texts)
        return Dictionary(taken.items.filter { $0.name != "seen" }.map { ($0.name, $0.value) }) { $1 }
    }

    @Test func `places that came or went meanwhile are as they are now`() throws {
        // Two more members than there were; three fewer; and lines that end as a browser ends them.
        #expect(
            try Self.taken(opened: ["m1": "a", "m2": ""], sent: ["m1": "a"], now: ["m1": "a", "m2": "b", "m3": "c"])
                == ["m1": "a", "m2": "b", "m3": "c"])
        #expect(
            try Self.taken(
                opened: ["m1": "a", "m2": "b", "m3": "c"], sent: ["m1": "x", "m2": "b", "m3": "c"], now: ["m1": "a"])
                == ["m1": "x"])
        #expect(
            try Self.taken(opened: ["note": "a\nb"], sent: ["note": "a\r\nb"], now: ["note": "c"]) == ["note": "c"])
    }

    @Test func `what two wrote alike is no conflict, and what was emptied is told as such`() throws {
        #expect(try Self.taken(opened: ["n": "a"], sent: ["n": "b"], now: ["n": "b"]) == ["n": "b"])
        for (now, words) in [("c", "now c"), ("", "emptied")] {
            let error = #expect(throws: WorkflowError.self) {
                try Self.taken(opened: ["n": "a"], sent: ["n": "b"], now: ["n": now])
            }
            #expect("\(error.map { "\($0)" } ?? "")".contains(words))
        }
    }

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in try await body(desk, try await desk.browser(of: .admin)) }
    }

    /// Sends the form of a page with what it showed, some fields of it changed.
    private func send(
        _ browser: Browser, _ action: String, _ fields: [String: String], at page: String
    ) async throws -> Reply {
        let seen = try #require(browser.seen(by: action), "\(page) has no form \(action)")
        return try await browser.post(action.components(separatedBy: "#")[0], fields.merging(["seen": seen]) { $1 })
    }

    @Test func `what somebody left alone is as a colleague has made it`() async throws {
        try await open { desk, browser in
            let ann = try #require(desk.environment.snapshot.configuration.person(email: "ann@example.com"))
            let path = "/people/\(ann.id)"
            var fields = Self.details
            fields["languages"] = ann.languages.joined(separator: ", ")
            fields["time-zone"] = ann.timeZone
            fields["capacity"] = "\(ann.capacity)"
            try await browser.get(path)
            _ = try await desk.environment.run(
                ChangePerson(person: ann.email, capacity: 9), as: .operatorAtConsole)
            fields["skills"] = "vpn"
            let saved = try await send(browser, path + "/changes", fields, at: path)
            #expect(saved.status == 303, "\(saved.text)")
            let later = try #require(desk.environment.snapshot.configuration.people[ann.id])
            #expect(later.skills == ["vpn"] && later.capacity == 9)
        }
    }

    @Test func `what both changed is told, and is what was typed once it is sent again`() async throws {
        try await open { desk, browser in
            let ann = try #require(desk.environment.snapshot.configuration.person(email: "ann@example.com"))
            let path = "/people/\(ann.id)"
            var fields = Self.details
            fields["languages"] = ann.languages.joined(separator: ", ")
            fields["time-zone"] = ann.timeZone
            try await browser.get(path)
            _ = try await desk.environment.run(
                ChangePerson(person: ann.email, capacity: 9), as: .operatorAtConsole)
            fields["capacity"] = "7"
            let refused = try await send(browser, path + "/changes", fields, at: path)
            #expect(refused.status == 422)
            #expect(refused.text.contains("Now it is “9”") && refused.text.contains(#"value="7""#))
            #expect(desk.environment.snapshot.configuration.people[ann.id]?.capacity == 9)
            let again = try await send(browser, path + "/changes", fields, at: path)
            #expect(again.status == 303, "\(again.text)")
            #expect(desk.environment.snapshot.configuration.people[ann.id]?.capacity == 7)
        }
    }

    @Test func `a company’s form undoes nothing, and empties what it is to empty`() async throws {
        try await open { desk, browser in
            let added = try await desk.environment.run(
                AddAccount(name: "Baltic", tier: "standard", annualValue: "1000 EUR", renewal: "2027-01-01"),
                as: .operatorAtConsole)
            let path = "/accounts/\(added.id)"
            try await browser.get(path)
            _ = try await desk.environment.run(
                ChangeAccount(account: added.id, tier: "enterprise"), as: .operatorAtConsole)
            let action = path + "/changes#changes"
            let saved = try await send(
                browser, action,
                ["tier": "standard", "annual-value": "", "renewal": "", "owner": ""], at: path)
            #expect(saved.status == 303, "\(saved.text)")
            let later = try await desk.environment.ask(ShowAccount(account: "Baltic"), as: .operatorAtConsole).account
            #expect(later.tier == .enterprise && later.annualValue == nil && later.renewal == nil)
        }
    }

    @Test func `what is shown again after a conflict holds what others changed elsewhere`() async throws {
        try await open { desk, browser in
            let added = try await desk.environment.run(
                AddAccount(name: "Baltic", tier: "standard", annualValue: "1000 EUR"), as: .operatorAtConsole)
            let path = "/accounts/\(added.id)"
            try await browser.get(path)
            _ = try await desk.environment.run(
                ChangeAccount(account: added.id, tier: "enterprise", annualValue: "2000 EUR"),
                as: .operatorAtConsole)
            let fields = ["tier": "standard", "annual-value": "3000 EUR", "renewal": "", "owner": ""]
            let refused = try await send(browser, path + "/changes#changes", fields, at: path)
            #expect(refused.status == 422)
            #expect(refused.text.contains(#"<option value="enterprise" selected>"#))
            #expect(refused.text.contains(#"value="3000 EUR""#))
        }
    }

    @Test func `what is wrong is said in the reader’s language`() async throws {
        try await open { desk, browser in
            try await browser.get("/account")
            try await browser.post("/account/language", ["language": "de"])
            try await browser.get("/people")
            let refused = try await browser.post(
                "/people", Self.details.merging(["email": "nora"]) { $1 })
            #expect(refused.status == 422)
            #expect(refused.text.contains("„nora“ ist keine E-Mail-Adresse wie maria@example.com"), "\(refused.text)")
            #expect(try await browser.get("/tickets/99").text.contains("Es gibt kein Ticket 99."))
        }
    }

    @Test func `a page of an earlier version holds what others changed once it is shown again`() async throws {
        try await open { desk, browser in
            let deal = try await desk.environment.run(
                OpenDeal(name: "Cups", value: "900 EUR", department: "Sales"), as: .operatorAtConsole)
            let path = "/deals/\(deal.id)"
            let page = try await browser.get(path).text
            let version = try #require(page.firstMatch(of: /\/changes\?version=([0-9]+)#changes/))
            let reply = try await desk.send(
                .patch, "/api/v1/deals/\(deal.id)", #"{"value": {"amount": "950", "currency": "EUR"}}"#, as: .admin)
            #expect(reply.status == 200)
            let refused = try await send(
                browser, "\(path)/changes?version=\(version.1)#changes",
                [
                    "name": "Cups and saucers", "stage": deal.stage, "value": deal.value?.description ?? "",
                    "discount": "",
                    "expected-close": "", "owner": "", "outcome": "open",
                ], at: path)
            #expect([409, 412].contains(refused.status), "\(refused.status)")
            let values = [Money("950 EUR"), deal.value].map { "value=\"\($0?.description ?? "")\"" }
            #expect(refused.text.contains(values[0]) && !refused.text.contains(values[1]))
            #expect(refused.text.contains(#"value="Cups and saucers""#))
        }
    }

    @Test func `a deal’s worth, discount and day are taken away`() async throws {
        try await open { desk, browser in
            let deal = try await desk.environment.run(
                OpenDeal(
                    name: "Cups", value: "900 EUR", discount: 5, department: "Sales", expectedClose: "2026-06-01"),
                as: .operatorAtConsole)
            let saved = try await browser.submit(
                "/deals/\(deal.id)/changes",
                ["name": "Cups", "value": "", "discount": "", "expected-close": "", "owner": "", "outcome": "open"])
            #expect(saved.status == 303, "\(saved.text)")
            let emptied = try await desk.send(.get, "/api/v1/deals/\(deal.id)", as: .admin).json()
            for field in ["value", "discount", "expected_close"] { #expect(emptied[field].isNull, "\(field)") }
            for (change, field) in [
                (#"{"value": null}"#, "value"), (#"{"discount": null}"#, "discount"),
                (#"{"expected_close": null}"#, "expected_close"),
            ] {
                let full =
                    #"{"value": {"amount": "900", "currency": "EUR"}, "discount": 5, "expected_close": "2026-06-01"}"#
                #expect(try await desk.send(.patch, "/api/v1/deals/\(deal.id)", full, as: .admin).status == 200)
                let reply = try await desk.send(.patch, "/api/v1/deals/\(deal.id)", change, as: .admin)
                #expect(reply.status == 200, "\(reply.text)")
                #expect(try reply.json()[field].isNull, "\(reply.text)")
            }
        }
    }

    @Test func `a manager who has left keeps the department’s form open, and is taken away by it`() async throws {
        try await open { desk, browser in
            let names = desk.environment.snapshot.configuration
            let support = try #require(names.department(named: "Support"))
            _ = try await desk.environment.run(
                ChangeDepartment(department: "Support", manager: "ann@example.com"), as: .operatorAtConsole)
            _ = try await desk.environment.run(
                ChangePerson(person: "ann@example.com", isDisabled: true), as: .operatorAtConsole)
            try await browser.get("/teams")
            let action = "/departments/\(support.id)"
            let kept = try await send(
                browser, action, ["manager": "ann@example.com", "calendar": ""], at: "/teams")
            #expect(kept.status == 303, "\(kept.text)")
            try await browser.get("/teams")
            let emptied = try await send(browser, action, ["manager": "", "calendar": ""], at: "/teams")
            #expect(emptied.status == 303, "\(emptied.text)")
            #expect(desk.environment.snapshot.configuration.departments[support.id]?.manager == nil)
        }
    }
}
