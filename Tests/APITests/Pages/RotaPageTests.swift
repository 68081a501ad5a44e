import BusinessTime
import Foundation
import HTTPServer
import Model
import Testing
import Workflows

@testable import WebUI

/// Who is on call, as an admin sets it.
@Suite struct RotaPageTests {
    private static let nights = [
        "name": "Nights <1>", "member-1": "ann@example.com", "member-2": "lea@example.com", "every": "1d",
        "handover": "09:00", "start": "2026-03-02", "time-zone": "UTC", "from": "", "to": "",
    ]

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in try await body(desk, try await desk.browser(of: .admin)) }
    }

    /// What the buttons that take something away send along.
    private func marks(_ page: String) -> [String] {
        page.components(separatedBy: #"name="was" value=""#).dropFirst().map {
            $0.components(separatedBy: "\"")[0].replacing("&quot;", with: "\"")
        }
    }

    @Test func `two who take away the same layer take away one`() async throws {
        try await open { desk, browser in
            try await browser.submit("/rotas", Self.nights)
            for member in ["lea", "sam"] {
                let layer = Self.nights.merging(["member-1": "\(member)@example.com", "member-2": ""]) { $1 }
                #expect(try await browser.submit("/rotas/1/layers", layer).status == 303)
            }
            let was = marks(try await browser.get("/rotas/1").text)
            #expect(was.count == 3)
            #expect(try await browser.submit("/rotas/1/removal", ["layer": "1", "was": was[0]]).status == 303)
            let again = try await browser.submit("/rotas/1/removal", ["layer": "1", "was": was[0]])
            #expect(again.status == 409 && again.text.contains("does not have this layer any more"))
            #expect(desk.environment.snapshot.configuration.rotas[1]?.layers.count == 2)
            // It has moved up meanwhile, and is found all the same.
            #expect(try await browser.submit("/rotas/1/removal", ["layer": "3", "was": was[2]]).status == 303)
            let names = desk.environment.snapshot.configuration
            let left = names.rotas[1]?.layers.flatMap(\.members).compactMap { names.people[$0]?.name }
            #expect(left == ["Lea"])
            #expect(try await browser.submit("/rotas/1/removal", ["layer": "1"]).status == 422)
        }
    }

    @Test func `a stand-in says its times, and is taken back`() async throws {
        try await open { desk, browser in
            try await browser.submit("/rotas", Self.nights)
            let day = ["person": "sam@example.com", "from": "2027-01-25 08:00", "to": "2027-01-25 18:00"]
            #expect(try await browser.submit("/rotas/1/overrides", day).status == 303)
            let page = try await browser.get("/rotas/1").text
            #expect(page.contains("25 January 2027, 08:00") && page.contains("25 January 2027, 18:00"))
            let was = try #require(marks(page).first)
            let agent = try await desk.browser(of: .ann)
            #expect(try await agent.submit("/rotas/1/withdrawal", ["was": was]).status == 403)
            let taken = try await browser.submit("/rotas/1/withdrawal", ["was": was])
            #expect(taken.header("Location") == "/rotas/1?done=saved")
            #expect(desk.environment.snapshot.configuration.rotas[1]?.overrides.isEmpty == true)
            #expect(try await browser.submit("/rotas/1/withdrawal", ["was": was]).status == 409)
            #expect(try await browser.submit("/rotas/1/withdrawal", ["was": "x"]).status == 422)
        }
    }

    @Test func `a rota is added, seen turn by turn, and somebody stands in`() async throws {
        try await open { desk, browser in
            let added = try await browser.submit("/rotas", Self.nights)
            #expect(added.header("Location") == "/rotas/1?done=saved")
            #expect(try await browser.get("/rotas").text.contains("Nights &lt;1&gt;"))
            let turns = try await desk.environment.ask(ReadOnCallTurns(rota: 1, hours: 48), as: .operatorAtConsole)
            let names = desk.environment.snapshot.configuration
            #expect(turns.compactMap { $0.person.flatMap { names.people[$0]?.name } } == ["Ann", "Lea", "Ann"])
            let sam = try await browser.submit(
                "/rotas/1/overrides",
                ["person": "sam@example.com", "from": "2026-03-02 12:00", "to": "2026-03-02 18:00"])
            #expect(sam.status == 303)
            let page = try await browser.get("/rotas/1").text
            #expect(page.contains("<strong>Sam</strong>"))
            let layer = try await browser.submit("/rotas/1/layers", Self.nights)
            #expect(layer.status == 303)
            #expect(desk.environment.snapshot.configuration.rotas[1]?.layers.count == 2)
            // Whoever stands in comes before the layers.
            let was = marks(try await browser.get("/rotas/1").text)
            #expect(try await browser.submit("/rotas/1/removal", ["layer": "2", "was": was[2]]).status == 303)
            let only = try await browser.submit("/rotas/1/removal", ["layer": "1", "was": was[1]])
            #expect(only.status == 422 && only.text.contains("it is the only one"))
        }
    }

    @Test func `everybody reads who is on call, a lead says who stands in, and an admin changes the rest`() async throws
    {
        try await open { desk, admin in
            try await admin.submit("/rotas", Self.nights)
            let cover = ["person": "sam@example.com", "from": "2026-03-02 12:00", "to": "2026-03-02 18:00"]
            let agent = try await desk.browser(of: .ann)
            #expect(try await agent.get("/rotas").text.contains("Nights &lt;1&gt;"))
            #expect(try await agent.get("/rotas").text.contains(#"action="/rotas""#) == false)
            let read = try await agent.get("/rotas/1").text
            #expect(read.contains("Ann") && !read.contains("/rotas/1/"))
            #expect(try await agent.submit("/rotas/1/overrides", cover).status == 403)
            #expect(try await agent.submit("/rotas", Self.nights).status == 403)
            let stored = try #require(desk.environment.snapshot.configuration.rotas[1]?.layers.first)
            let layer = RotaMark.of(stored)
            let lead = try await desk.browser(of: .lea)
            let page = try await lead.get("/rotas/1").text
            #expect(page.contains("/rotas/1/overrides") && !page.contains("/rotas/1/layers"))
            #expect(try await lead.submit("/rotas/1/overrides", cover).status == 303)
            #expect(try await lead.submit("/rotas/1/layers", Self.nights).status == 403)
            #expect(try await lead.submit("/rotas/1/removal", ["layer": "1", "was": layer]).status == 403)
            #expect(desk.environment.snapshot.configuration.rotas[1]?.overrides.count == 1)
        }
    }

    @Test func `what is wrong stands beside its field`() async throws {
        try await open { desk, browser in
            let wrong = try await browser.submit(
                "/rotas", Self.nights.merging(["every": "sometimes", "handover": "noon"]) { $1 })
            #expect(wrong.status == 422)
            for field in ["every", "handover"] { #expect(wrong.text.contains("id=\"\(field)-wrong\""), "\(field)") }
            try await browser.submit("/rotas", Self.nights)
            let moment = try await browser.submit(
                "/rotas/1/overrides", ["person": "sam@example.com", "from": "soon", "to": "later"])
            #expect(moment.status == 422 && moment.text.contains(#"id="override-from-wrong""#))
            #expect(desk.environment.snapshot.configuration.rotas[1]?.overrides.isEmpty == true)
        }
    }
}
