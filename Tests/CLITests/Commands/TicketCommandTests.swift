import BusinessTime
import CLI
import Testing

struct TicketCommandTests {
    @Test func `an opened ticket says when what is due`() async throws {
        let desk = try await CommandDesk()
        let text = try await desk.succeed(
            "ticket", "open", "The printer is on fire", "--requester", "ada@example.com", "--priority", "high",
            "--body",
            "It smokes.")
        #expect(text == "Ticket 1 opened; first response due Mon 2 Mar 2026 13:00 (Europe/Berlin).\n")
    }

    @Test func `the text can come from standard input`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed(
            "ticket", "open", "Broken", "--requester", "ada@example.com", "--body-file", "-",
            input: "Zeile eins\nüber\n")
        #expect(try await desk.succeed("ticket", "show", "1").contains("  Zeile eins\n  über\n"))
    }

    @Test func `the text can come from a file`() async throws {
        let desk = try await CommandDesk()
        try desk.write("From a file.", to: "body.txt")
        try await desk.succeed(
            "ticket", "open", "Broken", "--requester", "ada@example.com", "--body-file", "body.txt")
        #expect(try await desk.succeed("ticket", "show", "1").contains("  From a file.\n"))
    }

    @Test func `a ticket without a text is wrong usage`() async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run("ticket", "open", "Broken", "--requester", "ada@example.com")
        #expect(outcome.code == .wrongUsage)
        #expect(outcome.errors.contains("--body-file - for standard input"))
    }

    @Test func `a word that is none of those allowed is wrong usage`() async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run("ticket", "list", "--status", "opne")
        #expect(outcome.code == .wrongUsage)
        #expect(outcome.errors.contains("Did you mean open?"))
    }

    @Test func `an unknown assignee is refused with what to do`() async throws {
        let desk = try await desk(withTickets: 1)
        let outcome = await desk.run("ticket", "assign", "1", "--to", "eve@acme.example")
        #expect(outcome.code == .failed)
        #expect(
            outcome.errors.contains("nobody here has the address “eve@acme.example”; add them with “belay user add”"))
    }

    @Test func `a list goes on where it ended`() async throws {
        let desk = try await desk(withTickets: 3)
        let page = try await desk.json("ticket", "list", "--limit", "2")
        #expect(page["items"]?[0]?["number"] == 3)
        #expect(page["next"] == "2")
        let rest = try await desk.json("ticket", "list", "--after", "2")
        #expect(rest["items"]?[0]?["number"] == 1)
        #expect(rest["items"]?[1] == nil)
        #expect(rest["next"] == nil)
    }

    @Test func `a list in the order of due times goes on where it ended`() async throws {
        let desk = try await desk(withTickets: 3)
        try await desk.succeed("ticket", "set", "3", "--priority", "critical")
        let page = try await desk.json("ticket", "list", "--order", "due", "--limit", "1")
        #expect(page["items"]?[0]?["number"] == 3)
        guard case .text(let next)? = page["next"] else {
            Issue.record("there is no next page")
            return
        }
        let rest = try await desk.json("ticket", "list", "--order", "due", "--after", next)
        #expect(rest["items"]?[0]?["number"] == 1)
    }

    @Test func `programs get stable names`() async throws {
        let desk = try await desk(withTickets: 1)
        let ticket = try await desk.json("ticket", "show", "1")
        #expect(ticket.names == ["ticket", "requester", "messages", "clocks", "cases"])
        #expect(
            ticket["ticket"]?.names == [
                "number", "subject", "status", "priority", "channel", "department", "tags", "tier", "requester",
                "fields", "links", "openedAt", "updatedAt", "nextDueAt", "version",
            ])
        #expect(ticket["ticket"]?["openedAt"] == "2026-03-02T08:00:00Z")
        #expect(ticket["clocks"]?[0]?["kind"] == "first-response")
    }

    @Test func `a due time explains itself`() async throws {
        let desk = try await desk(withTickets: 1)
        try await desk.succeed("ticket", "set", "1", "--priority", "high")
        desk.advance(by: .hours(1))
        try await desk.succeed("ticket", "set", "1", "--status", "pending")
        desk.advance(by: .hours(2))
        try await desk.succeed("ticket", "set", "1", "--status", "open")
        let text = try await desk.succeed("ticket", "due", "1", "--explain")
        #expect(text.contains("level: “High” is the only service level that holds."))
        #expect(text.contains("calendar: Office hours"))
        #expect(text.contains("Mon 2 Mar 10:00–12:00  paused for 2 h"))
        #expect(text.contains("due Mon 2 Mar 2026 15:00"))
    }

    @Test func `a ticket is worked on to its end`() async throws {
        let desk = try await desk(withTickets: 1)
        #expect(
            try await desk.succeed("ticket", "assign", "1", "--to", "ben@acme.example")
                == "Ticket 1 is with Ben Kraus.\n")
        try await desk.succeed("--as", "ben@acme.example", "ticket", "reply", "1", "--body", "We are on it.")
        try await desk.succeed("--as", "ben@acme.example", "ticket", "note", "1", "--body", "The fuse.")
        #expect(try await desk.succeed("ticket", "solve", "1", "--body", "It works again.") == "Ticket 1 solved.\n")
        let text = try await desk.succeed("ticket", "show", "1")
        #expect(text.contains("status      solved"))
        #expect(text.contains("Ben Kraus, Mon 2 Mar 2026 09:00, a note among us\n  The fuse."))
    }

    @Test func `a ticket that is not there is said not to be there`() async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run("ticket", "show", "99")
        #expect(outcome.code == .failed)
        #expect(outcome.errors == "belay: There is no ticket 99.\n")
    }

    @Test func `text that would move the cursor is made harmless`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed(
            "ticket", "open", "Hi\u{1B}[2J", "--requester", "ada@example.com", "--body", "\u{1B}]0;mine\u{07}")
        for command in ["show", "due"] {
            let text = try await desk.succeed("ticket", command, "1")
            #expect(!text.contains("\u{1B}"))
        }
        let list = try await desk.succeed("ticket", "list")
        #expect(!list.contains("\u{1B}"))
    }

    private func desk(withTickets count: Int) async throws -> CommandDesk {
        let desk = try await CommandDesk()
        for number in 1...count {
            try await desk.succeed(
                "ticket", "open", "Matter \(number)", "--requester", "ada@example.com", "--body", "It is broken.")
        }
        return desk
    }
}
