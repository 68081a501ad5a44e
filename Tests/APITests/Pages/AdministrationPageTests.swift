import BusinessTime
import HTTPServer
import Model
import Testing
import Workflows

/// An admin's first page, the settings, the templates and the audit trail.
@Suite struct AdministrationPageTests {
    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in try await body(desk, try await desk.browser(of: .admin)) }
    }

    @Test func `setting up is ticked by what is really there`() async throws {
        try await open { desk, browser in
            let first = try await browser.get("/administration").text
            #expect(first.contains("of 12 steps are done.") && first.contains("Missing: First line"))
            let before = try await desk.environment.ask(ReadSetup(), as: .operatorAtConsole)
            #expect(before.filter(\.isDone).map(\.step) == [.people, .managers, .commitments, .routing, .sound])
            _ = try await desk.environment.run(
                ChangeSetting(name: .baseURL, value: "https://help.example.com"), as: .operatorAtConsole)
            try await desk.fileTicket("Refund")
            _ = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "It costs 100 EUR"}"#)
            let after = try await desk.environment.ask(ReadSetup(), as: .operatorAtConsole)
            #expect(after.count(where: \.isDone) == before.count(where: \.isDone) + 2)
        }
    }

    @Test func `a setting that takes certain words offers them in the reader’s language`() async throws {
        try await open { desk, browser in
            try await browser.submit("/account/language", ["language": "de"])
            let page = try await browser.get("/settings").text
            for option in ["least-loaded", "move", "escalate", "precise", "stays", "admin"] {
                #expect(page.contains("<option value=\"\(option)\""), "\(option)")
            }
            #expect(page.contains(">es bekommt, wer am wenigsten hat</option>"))
            #expect(try await browser.submit("/settings", ["when-full": "least-loaded"]).status == 303)
            #expect(desk.environment.snapshot.configuration.settings.whenFull == .leastLoaded)
        }
    }

    @Test func `settings are changed together or not at all, and every wrong one is told`() async throws {
        try await open { desk, browser in
            let settings = desk.environment.snapshot.configuration.settings
            var fields = Dictionary(
                uniqueKeysWithValues: SettingName.allCases.map { ($0.rawValue, $0.text(in: settings)) })
            fields["company"] = "Acme & <Sons>"
            fields["time-zone"] = "Moon"
            fields["step-bound"] = "many"
            let wrong = try await browser.submit("/settings", fields)
            #expect(wrong.status == 422)
            for field in ["time-zone", "step-bound"] {
                #expect(wrong.text.contains("id=\"\(field)-wrong\""), "\(field)")
            }
            #expect(wrong.text.contains("Acme &amp; &lt;Sons&gt;"))
            #expect(desk.environment.snapshot.configuration.settings == settings)
            fields["time-zone"] = "Europe/Berlin"
            fields["step-bound"] = "30"
            #expect(try await browser.submit("/settings", fields).status == 303)
            let changed = desk.environment.snapshot.configuration.settings
            #expect(changed.company == "Acme & <Sons>" && changed.stepBound == 30)
        }
    }

    @Test func `a template is read as somebody would read it`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket("Printer <jam>")
            let list = try await browser.get("/templates").text
            #expect(list.contains("?template=assigned"))
            let shown = try await browser.get("/templates?template=assigned&record=ticket+1").text
            #expect(shown.contains("Printer &lt;jam&gt;"))
            let gone = try await browser.get("/templates?template=assigned&record=ticket+99").text
            #expect(gone.contains("There is no ticket 99."))
            #expect(try await browser.get("/templates?template=assigned&record=x").text.contains("names no record"))
        }
    }

    @Test func `the audit trail is read, narrowed down and proved whole`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket("Printer")
            let all = try await browser.get("/audit").text
            #expect(all.contains("ticket.opened"))
            let one = try await browser.get("/audit?about=ticket+1").text
            #expect(one.contains("ticket.opened") && !one.contains("escalation 1"))
            #expect(try await browser.get("/audit?about=nonsense").text.contains("names nothing"))
            #expect(try await browser.get("/audit?before=3").status == 200)
            let proof = try await browser.submit("/audit/verification", [:])
            #expect(proof.text.contains("It is whole:"))
        }
    }

    @Test func `the audit trail names people and things, in the words and the language of whoever reads it`()
        async throws
    {
        try await open { desk, browser in
            _ = try await desk.environment.run(
                ChangeDepartment(department: "Support", manager: "lea@example.com"), as: .operatorAtConsole)
            _ = try await desk.environment.run(
                ChangePerson(
                    person: "ann@example.com",
                    presence: .away(until: desk.clock.now().advanced(by: .days(1)), delegate: "max@example.com")),
                as: .operatorAtConsole)
            let department = try #require(
                desk.environment.snapshot.configuration.departments.values.first { $0.name == "Support" })
            let path = "/audit?about=department+\(department.id)"
            let page = try await browser.get(path).text
            #expect(page.contains("<li>Manager: <del>Max</del> → <ins>Lea</ins></li>"), "\(page)")
            #expect(page.contains("Department \(department.id)</a>") && page.contains(">changed it</span>"))
            let person = try await browser.get("/audit?about=person+2").text
            #expect(person.contains("<li>Who stands in: <ins>Max</ins></li>"), "\(person)")
            #expect(person.contains("<li>Away: <ins>Yes</ins></li>") && !person.contains("delegate 4"))
            try await browser.submit("/account/language", ["language": "de"])
            let german = try await browser.get(path).text
            #expect(german.contains("<li>Leitung: <del>Max</del> → <ins>Lea</ins></li>"), "\(german)")
            #expect(german.contains("Abteilung \(department.id)</a>") && german.contains(">hat es geändert</span>"))
        }
    }

    @Test func `all that happened to one thing can be paged through, and the trail is a file`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket("Printer")
            for round in 0..<60 {
                _ = try await desk.environment.run(
                    ChangeTicket(ticket: 1, priority: round.isMultiple(of: 2) ? "high" : "low"), as: .operatorAtConsole)
            }
            let newest = try await browser.get("/audit?about=ticket+1").text
            #expect(!newest.contains("ticket.opened"))
            let older = try #require(newest.firstMatch(of: /\/audit\?about=[^"]*before=([0-9]+)/))
            let oldest = try await browser.get("/audit?about=ticket+1&before=\(older.1)").text
            #expect(oldest.contains("ticket.opened") && !oldest.contains("rel=\"next\""))
            let rows = try (newest + oldest).matches(of: Regex("<span class=\"number\">")).count
            let events = try await desk.environment.ask(
                ListEvents(subject: Subject(.ticket(1)), limit: 1000), as: .operatorAtConsole)
            #expect(rows == events.count && rows > 60)

            // Places where no page begins.
            for place in ["0", "1", "-9223372036854775808", "9223372036854775807"] {
                for about in ["", "&about=ticket+1"] {
                    #expect(try await browser.get("/audit?before=\(place)\(about)").status == 200)
                }
            }
            #expect(try await browser.get("/audit?before=9223372036854775807").text.contains("rel=\"next\""))

            let file = try await browser.get("/audit/file")
            let last = try await desk.environment.ask(ListEvents(limit: 1), as: .operatorAtConsole).last
            #expect(file.text.split(separator: "\n").count == last.map { Int($0.sequence) })
            let table = try await browser.get("/audit/file?format=csv").text
            #expect(table.hasPrefix("sequence,at,kind,"))
            #expect(try await browser.get("/audit/file?format=xml").status == 404)
        }
    }

    /// What everybody who works here has pages for; all others are for admins alone.
    private static let shared = [
        "home", "api", "asset", "sign-in", "code", "sign-out", "account", "link", "decision", "invitation", "queue",
        "ticket",
        "tickets", "attachment", "decisions", "search", "live", "workload", "deal", "deals", "account", "accounts",
        "follow-up", "follow-ups", "checklist", "checklists", "request", "requests", "macro", "macros", "view", "views",
        "rota", "rotas",
    ]

    @Test func `nobody but admins sees or changes any of the rest`() async throws {
        try await Desk.open { desk in
            _ = try await FurnishedDesk(desk)
            let browser = try await desk.browser(of: .max)
            try await browser.get("/account")
            let token = try #require(browser.formToken)
            var refused = 0
            for route in desk.pageRoutes {
                let kind = route.name.split(separator: ".").dropFirst().first.map(String.init) ?? ""
                guard !Self.shared.contains(kind) else { continue }
                let path = route.pattern.replacing(/\{name\}/) { _ in "assigned" }
                    .replacing(/\{language\}/) { _ in "en" }.replacing(/\{kind\}/) { _ in "tickets" }
                    .replacing(/\{[a-z.]+\}/) { _ in "1" }
                let reply =
                    route.method == .get
                    ? try await browser.get(path) : try await browser.post(path, ["form-token": token])
                #expect(reply.status == 403, "\(route.name): \(route.method) \(path)")
                refused += 1
            }
            #expect(refused > 70, "\(refused)")
        }
    }
}
