import BusinessTime
import HTTPServer
import Model
import Testing
import Workflows

/// Who works here and in which teams, as an admin sets it.
@Suite struct PeoplePageTests {
    private static let newcomer = [
        "name": "Nia <new>", "email": "nia@example.com", "role": "lead", "department": "Sales", "languages": "en, fr",
        "time-zone": "Europe/Paris", "capacity": "6", "skills": "Networking, VPN", "regions": "", "custom-roles": "",
        "authority": "5000 EUR", "calendar": "",
    ]

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in try await body(desk, try await desk.browser(of: .admin)) }
    }

    private func person(_ desk: Desk, _ email: String) throws -> Person {
        try #require(desk.environment.snapshot.configuration.person(email: email))
    }

    @Test func `somebody is added, changed, disabled and enabled`() async throws {
        try await open { desk, browser in
            let added = try await browser.submit("/people", Self.newcomer)
            let nia = try person(desk, "nia@example.com")
            #expect(added.header("Location") == "/people/\(nia.id)?done=person-added")
            #expect(nia.skills == ["networking", "vpn"] && nia.languages == ["en", "fr"] && nia.capacity == 6)
            #expect(try await browser.get("/people").text.contains("Nia &lt;new&gt;"))
            #expect(try await browser.get("/people?q=vpn").text.contains("Nia &lt;new&gt;"))
            #expect(try await browser.get("/people?q=zeppelin").text.contains("Nobody matches."))
            let changed = try await browser.submit(
                "/people/\(nia.id)/changes",
                Self.newcomer.merging(["name": "Nia", "department": "", "role": "agent"]) { $1 })
            #expect(changed.status == 303)
            let later = try person(desk, "nia@example.com")
            #expect(later.name == "Nia" && later.department == nil && later.role == .agent)
            try await browser.submit("/people/\(nia.id)/state", ["enabled": "no"])
            #expect(try person(desk, "nia@example.com").isDisabled)
            try await browser.submit("/people/\(nia.id)/state", ["enabled": "yes"])
            #expect(try !person(desk, "nia@example.com").isDisabled)
        }
    }

    @Test func `what hangs on somebody is said before they are disabled, and asked for again in setting up`()
        async throws
    {
        try await open { desk, browser in
            let max = try person(desk, "max@example.com").id
            let led = desk.environment.snapshot.configuration.departments.values.filter { $0.manager == max }
            let departments = led.map(\.name).sorted()
            try await browser.submit(
                "/people/\(try person(desk, "ann@example.com").id)/presence",
                ["from": "", "until": "2026-03-04", "delegate": "max@example.com"])
            let page = try await browser.get("/people/\(max)").text
            #expect(
                page.contains("manager of \(departments.joined(separator: ", "))") && page.contains("stands in for Ann")
            )
            try await browser.submit("/people/\(max)/state", ["enabled": "no"])
            #expect(try await browser.get("/people/\(max)").text.contains("though they are disabled"))
            let setup = try await desk.environment.ask(ReadSetup(), as: .operatorAtConsole)
            #expect(setup.first { $0.step == .managers }?.missing == departments)
        }
    }

    @Test func `what is wrong stands beside its field`() async throws {
        try await open { desk, browser in
            let wrong = try await browser.submit(
                "/people", Self.newcomer.merging(["email": "nobody", "time-zone": "Moon", "languages": ""]) { $1 })
            #expect(wrong.status == 422)
            for field in ["email", "time-zone", "languages"] {
                #expect(wrong.text.contains("id=\"\(field)-wrong\""), "\(field)")
            }
            let last = try await browser.submit(
                "/people/\(try person(desk, "admin@example.com").id)/state", ["enabled": "no"])
            #expect(last.status == 422 && last.text.contains("is the last admin"))
        }
    }

    @Test func `an absence begins and ends with days as their clocks show them`() async throws {
        try await open { desk, browser in
            let ann = try person(desk, "ann@example.com").id
            let path = "/people/\(ann)/presence"
            try await browser.submit(path, ["from": "", "until": "2026-03-04", "delegate": "lea@example.com"])
            let lea = try person(desk, "lea@example.com").id
            #expect(
                try person(desk, "ann@example.com").availability
                    == .away(until: Instant("2026-03-05T00:00:00Z"), delegate: lea))
            #expect(
                try await browser.get("/people?state=away").text.contains("away until 5 March, 00:00, for them: Lea"))
            try await browser.submit(path, ["back": "yes"])
            #expect(try person(desk, "ann@example.com").availability == .present)
            try await browser.submit(path, ["from": "2026-04-01", "until": "2026-04-02", "delegate": ""])
            #expect(try person(desk, "ann@example.com").plannedLeave?.from == Instant("2026-04-01T00:00:00Z"))
            let open = try await browser.submit(path, ["from": "2026-04-01", "until": ""])
            #expect(open.status == 422 && open.text.contains(#"id="until-wrong""#))
            let none = try await browser.submit(path, ["until": "soon"])
            #expect(none.status == 422 && none.text.contains(#"id="until-wrong""#))
        }
    }

    @Test func `an invitation is shown once, and says what it lacks`() async throws {
        try await open { desk, browser in
            let sam = try person(desk, "sam@example.com").id
            let refused = try await browser.submit("/people/\(sam)/invitation", [:])
            #expect(refused.status == 409 && refused.text.contains("base-url"))
            _ = try await desk.environment.run(
                ChangeSetting(name: .baseURL, value: "http://help.example.com"), as: .operatorAtConsole)
            let made = try await browser.submit("/people/\(sam)/invitation", [:])
            #expect(made.text.contains("http://help.example.com/link/"))
            #expect(try await !browser.get("/people/\(sam)").text.contains("/link/"))
        }
    }

    @Test func `a team has its members in their order, and a department its manager`() async throws {
        try await open { desk, browser in
            let added = try await browser.submit(
                "/teams",
                [
                    "name": "Second", "department": "Sales", "tier": "2", "assignment": "primary-secondary",
                    "silence": "30m", "after-hours": "", "member-1": "lea@example.com", "member-2": "ann@example.com",
                    "member-3": "lea@example.com",
                ])
            #expect(added.header("Location") == "/teams/2?done=saved")
            let team = try #require(desk.environment.snapshot.configuration.teams[2])
            #expect(team.members == [try person(desk, "lea@example.com").id, try person(desk, "ann@example.com").id])
            #expect(team.assignment == .primarySecondary(silence: .minutes(30)))
            let wrong = try await browser.submit(
                "/teams/2", ["name": "", "tier": "1", "assignment": "round-robin", "member-1": "ann@example.com"])
            #expect(wrong.status == 422 && wrong.text.contains(#"id="name-wrong""#))
            try await browser.submit("/departments", ["name": "Finance"])
            try await browser.submit("/departments/3", ["manager": "lea@example.com", "calendar": ""])
            #expect(
                try desk.environment.snapshot.configuration.departments[3]?.manager
                    == person(desk, "lea@example.com").id)
            let page = try await browser.get("/teams").text
            #expect(page.contains("Finance") && page.contains("Lea, Ann"))
            let taken = try await browser.submit("/departments", ["name": "Finance"])
            #expect(taken.status == 422 && taken.text.contains(#"id="new-department-name-wrong""#))
        }
    }

    @Test func `after how long the next takes over is not lost where it does not count`() async throws {
        try await open { desk, browser in
            let team = [
                "name": "Second", "department": "Sales", "tier": "2", "assignment": "round-robin", "silence": "soon",
                "after-hours": "", "member-1": "lea@example.com",
            ]
            for silence in ["soon", "30m"] {
                let typed = try await browser.submit("/teams", team.merging(["silence": silence]) { $1 })
                #expect(typed.status == 422 && typed.text.contains(#"id="new-team-silence-wrong""#), "\(silence)")
                #expect(typed.text.contains("counts for “first, then second” only"))
            }
            let both = ["assignment": "primary-secondary", "silence": "30m", "member-2": "ann@example.com"]
            #expect(try await browser.submit("/teams", team.merging(both) { $1 }).status == 303)
            // What it was goes with the method that it belonged to.
            #expect(try await browser.submit("/teams/2", team.merging(["silence": "30m"]) { $1 }).status == 303)
            #expect(desk.environment.snapshot.configuration.teams[2]?.assignment == .roundRobin)
        }
    }
}
