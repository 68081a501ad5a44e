import CLI
import Testing

struct PeopleCommandTests {
    @Test func `somebody away says until when and who stands in`() async throws {
        let desk = try await CommandDesk()
        let away = try await desk.succeed(
            "user", "away", "ben@acme.example", "--until", "2026-03-09 09:00", "--delegate", "maria@acme.example")
        #expect(away == "Ben Kraus is away until Mon 9 Mar 2026 09:00, Maria Sommer stands in.\n")
        #expect(try await desk.json("user", "show", "ben@acme.example")["awayUntil"] == "2026-03-09T08:00:00Z")
        #expect(try await desk.succeed("user", "back", "ben@acme.example") == "Ben Kraus is here.\n")
    }

    @Test func `a moment that is none is wrong usage`() async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run("user", "away", "ben@acme.example", "--until", "soon")
        #expect(outcome.code == .wrongUsage)
        #expect(outcome.errors.contains("2026-03-09 09:00"))
    }

    @Test func `the last admin stays one`() async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run("user", "disable", "maria@acme.example")
        #expect(outcome.code == .failed)
        #expect(outcome.errors.contains("Maria Sommer is the last admin"))
    }

    @Test func `a token's secret is shown once`() async throws {
        let desk = try await CommandDesk()
        let made = try await desk.json("token", "create", "ben@acme.example", "--name", "api", "--valid-for", "30d")
        guard case .text(let secret)? = made["secret"] else {
            Issue.record("there is no secret")
            return
        }
        #expect(secret.hasPrefix("blt_"))
        let list = await desk.run("token", "list", "--json")
        #expect(!list.output.contains(secret))
        #expect(list.output.contains("2026-04-01T08:00:00Z"))
        try await desk.succeed("token", "revoke", "1")
        #expect(try await desk.succeed("token", "list").contains("There is no token"))
    }

    @Test func `departments and teams are added and listed`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("department", "add", "Sales", "--manager", "ben@acme.example")
        try await desk.succeed("department", "set", "Sales", "--calendar", "Office hours")
        #expect(try await desk.json("department", "list")["items"]?[0]?["calendar"] == "Office hours")
        try await desk.succeed(
            "team", "add", "On call", "--department", "Support", "--member", "ben@acme.example", "--member",
            "maria@acme.example", "--silence", "15m")
        let team = try await desk.json("team", "list")["items"]?[0]
        #expect(team?["assignment"] == "primary-secondary")
        #expect(team?["members"] == .list(["ben@acme.example", "maria@acme.example"]))
    }

    @Test func `a team is changed, and what is left out stays`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("team", "add", "On call", "--department", "Support", "--member", "ben@acme.example")
        try await desk.succeed(
            "team", "set", "On call", "--name", "Nights", "--member", "maria@acme.example", "--assignment",
            "least-loaded")
        let team = try await desk.json("team", "list")["items"]?[0]
        #expect(team?["name"] == "Nights")
        #expect(team?["department"] == "Support")
        #expect(team?["members"] == .list(["maria@acme.example"]))
    }

    @Test func `what somebody is good at and where they work is changed`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed(
            "user", "change", "ben@acme.example", "--name", "Ben K.", "--skill", "Printers", "--skill", "mail",
            "--department", "")
        let ben = try await desk.json("user", "show", "ben@acme.example")
        #expect(ben["name"] == "Ben K.")
        #expect(ben["skills"] == .list(["printers", "mail"]))
        #expect(ben["department"] == nil)
    }

    @Test func `an escalation gets another name`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("escalation", "add", "Look after")
        let changed = try await desk.json(
            "escalation", "set", "Look after", "--name", "Look", "--description", "First.")
        #expect(changed["name"] == "Look")
        #expect(changed["description"] == "First.")
    }

    @Test func `an endpoint's secret is shown once, and its headers' values never`() async throws {
        let desk = try await CommandDesk()
        let made = await desk.run(
            "webhook", "add", "crm", "http://127.0.0.1:1/belay", "--header", "X-Key=abc123")
        #expect(made.output.contains("whsec_"))
        let list = await desk.run("webhook", "list", "--json")
        #expect(!list.output.contains("whsec_"))
        #expect(!list.output.contains("abc123"))
        // The address is refused before anything is connected.
        #expect(await desk.run("webhook", "test", "crm").code == .failed)
        #expect(try await desk.json("webhook", "deliveries", "--endpoint", "crm")["items"]?[0]?["state"] == "pending")
        #expect(try await desk.succeed("webhook", "replay", "1") == "One delivery is sent again.\n")
        #expect(try await desk.succeed("webhook", "disable", "crm").contains("disabled by hand"))
        #expect(await desk.run("webhook", "test", "crm").code == .failed)
        #expect(try await desk.succeed("webhook", "enable", "crm").contains("is enabled"))
    }

    @Test func `the audit trail is listed and verified`() async throws {
        let desk = try await CommandDesk()
        let report = try await desk.json("audit", "verify")
        #expect(report["isIntact"] == true)
        let list = try await desk.json("audit", "list", "--about", "person 2")
        #expect(list["items"]?[0]?["kind"] == "created")
        #expect(await desk.run("--as", "ben@acme.example", "audit", "list").code == .failed)
        #expect(await desk.run("audit", "list", "--about", "nonsense").code == .wrongUsage)
    }
}
