import CLI
import Foundation
import Model
import Storage
import Testing
import Workflows

struct ImportingJSONLinesTests {
    private let good = """
        {"id": 7, "subject": "Printer", "body": "It smokes.", "requester": {"email": "Ann@Example.com"}, \
        "priority": "P1", "tags": ["a", "b"], "fields": {"Product": "LX-5"}, "createdAt": "2026-01-02T10:00:00Z"}
        """

    @Test func `names are recognised as they come, nested ones too`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let file = try desk.file(
            "a.jsonl",
            good + "\n{\"Created at\": \"2026-01-03\", \"E-mail\": \"b@example.com\", \"Title\": \"Other\"}\n")
        let said = await desk.run("import", "tickets", file)
        #expect(said.out == "2 tickets imported, 0 known already, 0 refused (2 lines).\n")
        let details = try await desk.open { environment in
            [
                try await environment.ask(ShowTicket(ticket: 1), as: .operatorAtConsole),
                try await environment.ask(ShowTicket(ticket: 2), as: .operatorAtConsole),
            ]
        }
        #expect(details[0].ticket.externalReference == "a:7")
        #expect(details[0].ticket.priority == .critical)
        #expect(details[0].ticket.tags == ["a", "b"])
        #expect(details[0].ticket.customFields == ["Product": "LX-5"])
        #expect(details[0].customer?.email == "ann@example.com")
        #expect(details[1].ticket.subject == "Other")
        #expect(details[1].customer?.email == "b@example.com")
        #expect(await desk.run("import", "tickets", file).out.hasPrefix("0 tickets imported, 2 known already"))
    }

    @Test func `a mapping file names nested values`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let map = try desk.file(
            "map.json5",
            """
            { key: ["case.no"], fields: { subject: "case.title", requester: "who", priority: {
              column: "grade", words: { A: "high" }, otherwise: "low" }, body: "never" }, custom: { Site: "case.site" } }
            """)
        let file = try desk.file(
            "b.ndjson", #"{"case": {"no": 4, "title": "Door", "site": "North"}, "who": "a@b.example", "grade": "A"}"#)
        let said = await desk.run("import", "tickets", file, "--map", map)
        #expect(said.out.hasPrefix("1 tickets imported"))
        #expect(said.out.contains("Names of the mapping file that no line has: never."))
        let detail = try await desk.open { environment in
            try await environment.ask(ShowTicket(ticket: 1), as: .operatorAtConsole)
        }
        #expect(detail.ticket.externalReference == "b:4")
        #expect(detail.ticket.priority == .high)
        #expect(detail.ticket.customFields == ["Site": "North"])
    }

    @Test func `bad lines are refused with a reason, and come in once they are put right`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let deep = String(repeating: "[", count: 100_000)
        let bad = """
            no JSON
            {"id": 1, "subject": "A", "id": 2}
            {"id": 3, "subject": "B", "requester": "no address"}
            {"id": 4, "x": \(deep)
            {"id": 5, "subject": "C\\u0000"}
            """
        let file = try desk.file("c.jsonl", bad + "\n" + good + "\n")
        let said = await desk.run("import", "tickets", file)
        #expect(said.code == .failed)
        #expect(said.out.hasPrefix("1 tickets imported, 0 known already, 5 refused (6 lines).\n"))
        let refused = try desk.text("c.jsonl.refused.jsonl")
        let lines = try refused.split(separator: "\n").map {
            try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8))
        }
        #expect(lines.map { $0["line"] } == [1, 2, 3, 4, 5])
        #expect(lines[0]["text"] == "no JSON")
        #expect(lines[2]["record"]?["subject"] == "B")
        #expect(refused.contains("is not an e-mail address"))
        #expect(refused.contains("a name comes twice"))
        #expect(refused.contains("it is nested deeper than 16 levels"))
        #expect(refused.contains("U+0000 cannot be in a text"))
        let second = try desk.file("again.jsonl", refused.replacing("no address", with: "c@example.com"))
        let again = await desk.run("import", "tickets", second, "--source", "c")
        #expect(again.out.hasPrefix("1 tickets imported, 0 known already, 4 refused"))
    }

    @Test func `a dry run knows what came before and writes nothing`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let file = try desk.file("d.jsonl", good + "\n" + good + "\n")
        let said = await desk.run("import", "tickets", file, "--dry-run")
        #expect(said.out.hasPrefix("1 tickets would be imported, 1 known already, 0 refused (2 lines).\n"))
        #expect(try await desk.open { try await $0.store.read { try $0.ticketCount() } } == 0)
    }

    @Test func `the format can be named where the ending does not tell`() async throws {
        let desk = try DeskFixture()
        try await desk.setUp()
        let file = try desk.file("e.data", #"{"name": "Globex", "health": 70, "colour": "red"}"#)
        let said = await desk.run("import", "accounts", file, "--format", "jsonl")
        #expect(said.out.hasPrefix("1 accounts imported"))
        #expect(said.out.contains("Columns that fed nothing: colour."))
    }
}
