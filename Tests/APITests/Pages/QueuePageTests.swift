import BusinessTime
import Foundation
import HTTPServer
import Model
import Secrets
import Testing
import Workflows

@Suite struct QueuePageTests {
    static let password = "copper lamp under snow"

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in
            for colleague in [Desk.Colleague.ann, .sam, .admin] {
                try await desk.environment.setPassword(
                    of: colleague.email, to: Secret(Self.password), as: .operatorAtConsole)
            }
            let browser = Browser(desk)
            try await browser.signIn(.ann, Self.password)
            try await body(desk, browser)
        }
    }

    @Test func `whoever is not signed in is sent to do so`() async throws {
        try await open { desk, _ in
            for (path, location) in [("/tickets", "/sign-in"), ("/tickets/1", "/sign-in?next=%2Ftickets%2F1")] {
                let reply = try await desk.send(.get, path, as: nil)
                #expect(reply.status == 303 && reply.header("Location") == location)
            }
        }
    }

    @Test func `each queue has its tickets and says how many`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket("My own", more: #", "assignee": "ann@example.com""#)
            try await desk.fileTicket("My team's", more: #", "team": "First line""#)
            try await desk.fileTicket("Nobody's")
            try await desk.fileTicket("Of others", as: .sam)
            let wanted: [(String, [String], String)] = [
                ("mine", ["My own"], "1"), ("team", ["My team&#39;s"], "1"),
                ("unassigned", ["My team&#39;s", "Nobody&#39;s"], "2"),
                ("soon", ["My own", "My team&#39;s", "Nobody&#39;s"], "3"), ("waiting", [], "0"),
                ("all", ["My own", "My team&#39;s", "Nobody&#39;s"], "3"),
            ]
            for (queue, subjects, count) in wanted {
                let page = try await browser.get("/tickets?queue=\(queue)").text
                for subject in ["My own", "My team&#39;s", "Nobody&#39;s", "Of others"] {
                    #expect(page.contains(">\(subject)</a>") == subjects.contains(subject), "\(queue): \(subject)")
                }
                let tab = try #require(page.range(of: #"href="/tickets?queue=\#(queue)" aria-current="page""#))
                let after = page[tab.upperBound...].prefix(120)
                #expect(after.contains(">\(count)</span>"), "\(queue): \(after)")
            }
        }
    }

    @Test func `filters narrow a queue down, and stay in the address of the next page`() async throws {
        try await open { desk, browser in
            for number in 1...27 { try await desk.fileTicket("Ticket no. \(number)") }
            try await desk.fileTicket("Fire", more: #", "priority": "critical""#)
            let fire = try await browser.get("/tickets?queue=all&priority=critical").text
            #expect(fire.contains(">Fire</a>") && !fire.contains("Ticket no. 1<"))
            let first = try await browser.get("/tickets?queue=all&priority=low&sort=newest").text
            #expect(first.contains("Ticket no. 27<") && !first.contains("Ticket no. 2<"))
            let next = try #require(first.range(of: #"href="([^"]+)" rel="next""#, options: .regularExpression))
            let path = String(first[next].dropFirst(6).prefix { $0 != "\"" }).replacing("&amp;", with: "&")
            let second = try await browser.get(path).text
            #expect(second.contains("Ticket no. 2<") && second.contains("Ticket no. 1<") && !second.contains("no. 3<"))
            #expect(second.contains("First page") && !second.contains("Next page") && !second.contains("Fire"))
            let found = try await browser.get("/tickets?queue=all&status=any&q=fire").text
            #expect(found.contains(">Fire</a>") && found.contains(#"value="fire""#))
        }
    }

    @Test func `several tickets are changed at once, and one that somebody changed meanwhile is told`() async throws {
        try await open { desk, browser in
            for number in 1...3 { try await desk.fileTicket("Ticket no. \(number)") }
            try await browser.get("/tickets?queue=unassigned")
            _ = try await desk.environment.run(ChangeTicket(ticket: 2, priority: "high"), as: .operatorAtConsole)
            let path = "/tickets/changes?queue=unassigned"
            let partly = try await browser.post(
                path, many: [("ticket", "1.1"), ("ticket", "2.1"), ("assignee", "ann@example.com"), ("status", "open")])
            #expect(partly.status == 409 && partly.text.contains("Ticket 2 was changed by somebody meanwhile"))
            #expect(partly.text.contains(#"value="2.2" aria-label="Choose ticket 2" checked"#))
            let all = try await browser.post(
                path, many: [("ticket", "2.2"), ("ticket", "3.1"), ("assignee", "ann@example.com")])
            #expect(all.status == 303)
            let done = try await browser.get(try #require(all.header("Location")))
            #expect(done.text.contains("The tickets are changed") && done.text.contains("Nothing here"))
            let mine = try await browser.get("/tickets").text
            for number in 1...3 { #expect(mine.contains("Ticket no. \(number)<")) }
        }
    }

    @Test func `a form without a ticket or a change says what is missing, and keeps what was chosen`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket()
            try await browser.get("/tickets?queue=all")
            let none = try await browser.post("/tickets/changes?queue=all", many: [("priority", "high")])
            #expect(none.status == 422 && none.text.contains("Choose the tickets"))
            #expect(none.text.contains(#"<option value="high" selected>"#))
            let nothing = try await browser.post("/tickets/changes?queue=all", many: [("ticket", "1.1")])
            #expect(nothing.status == 422 && nothing.text.contains("Choose what is to become"))
        }
    }

    @Test func `nobody changes another department's tickets`() async throws {
        try await open { desk, _ in
            try await desk.fileTicket()
            let other = Browser(desk)
            try await other.signIn(.sam, Self.password)
            try await other.get("/account")
            let reply = try await other.post("/tickets/changes", many: [("ticket", "1.1"), ("priority", "high")])
            #expect(reply.status == 409 && reply.text.contains("There is no ticket 1"))
            #expect(try await desk.send(.get, "/api/v1/tickets/1").json()["priority"].text == "low")
        }
    }

    @Test func `people read in their language, and only admins are pointed to the API`() async throws {
        try await open { desk, browser in
            let mine = try await browser.get("/tickets").text
            #expect(mine.contains(#"<html lang="en" dir="ltr">"#) && !mine.contains("/api/docs"))
            _ = try await desk.environment.run(
                AddPerson(name: "Uwe", email: "uwe@example.com", department: "Support", languages: ["de-CH", "en"]),
                as: .operatorAtConsole)
            try await desk.environment.setPassword(
                of: "uwe@example.com", to: Secret(Self.password), as: .operatorAtConsole)
            let uwe = Browser(desk)
            try await uwe.post("/sign-in", ["email": "uwe@example.com", "password": Self.password])
            let german = try await uwe.get("/tickets").text
            #expect(german.contains(#"<html lang="de""#) && german.contains("Meine Tickets"))
            let admin = Browser(desk)
            try await admin.signIn(.admin, Self.password)
            #expect(try await admin.get("/administration").text.contains("/api/docs"))
            #expect(try await admin.get("/").header("Location") == "/tickets")
        }
    }

    @Test func `single keys are turned off where somebody does not want them`() async throws {
        try await open { _, browser in
            #expect(try await browser.get("/tickets").text.contains("data-keys") == false)
            try await browser.get("/account")
            #expect(try await browser.post("/account/keys", ["keys": "off"]).status == 303)
            #expect(try await browser.get("/tickets").text.contains(#"data-keys="off""#))
            try await browser.get("/account")
            try await browser.post("/account/keys", ["keys": "on"])
            #expect(try await browser.get("/tickets").text.contains("data-keys") == false)
        }
    }

    @Test func `a browser is told once to be dark`() async throws {
        try await open { _, browser in
            try await browser.get("/account")
            #expect(try await browser.post("/account/look", ["look": "dark"]).status == 303)
            #expect(try await browser.get("/tickets").text.contains(#"data-look="dark""#))
            try await browser.get("/account")
            try await browser.post("/account/look", ["look": "device"])
            #expect(try await browser.get("/tickets").text.contains("data-look") == false)
        }
    }
}
