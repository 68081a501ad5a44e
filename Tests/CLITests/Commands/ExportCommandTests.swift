import CLI
import Foundation
import Tabular
import Testing

struct ExportCommandTests {
    /// A desk with three tickets, the middle one of a customer who likes spreadsheets.
    private func desk() async throws -> CommandDesk {
        let desk = try await CommandDesk()
        for (subject, body) in [
            ("Printer", "It burns."), ("=HYPERLINK(\"http://evil.example\")", "One\nTwo, \"three\""), ("Grüße", "äöü"),
        ] {
            try await desk.succeed(
                "ticket", "open", subject, "--requester", "kim@customer.example", "--body", body, "--tag", "a", "--tag",
                "b")
        }
        return desk
    }

    @Test func `what is exported as CSV opens in a spreadsheet, and nothing in it is a formula`() async throws {
        let desk = try await desk()
        let text = try await desk.succeed("export", "tickets")
        let lines = text.split(separator: "\r\n")
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix("number,subject,body,requester,requesterName,account,department,"))
        #expect(text.contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\""))
        #expect(lines[1].hasPrefix("3,Grüße,"))
        #expect(lines[1].contains("kim@customer.example"))
        #expect(lines[1].contains("\"a, b\""))
    }

    @Test func `JSON lines hold all that was written, if that is asked for`() async throws {
        let desk = try await desk()
        try await desk.succeed("ticket", "reply", "1", "--as", "maria@acme.example", "--body", "On our way.")
        let text = try await desk.succeed("export", "tickets", "--format", "jsonl", "--messages")
        let lines = try text.split(separator: "\n").map {
            try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8))
        }
        #expect(lines.map { $0["number"] } == [3, 2, 1])
        #expect(lines[1]["subject"] == "=HYPERLINK(\"http://evil.example\")")
        #expect(lines[1]["body"] == "One\nTwo, \"three\"")
        #expect(lines[2]["messages"]?[0]?["body"] == "On our way.")
        #expect(lines[2]["messages"]?[0]?["author"] == "Maria Sommer")
        let short = try await desk.succeed("export", "tickets", "--format", "jsonl")
        #expect(!short.contains("It burns."))
    }

    @Test func `what was exported can be imported elsewhere`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("account", "add", "Globex", "--tier", "premium", "--annual-value", "1250.50 EUR")
        try await desk.succeed("deal", "open", "Renewal", "--account", "Globex", "--value", "99 EUR")
        for kind in ["accounts", "deals", "people"] {
            try await desk.succeed("export", kind, "--output", "\(kind).csv")
        }
        let other = try await CommandDesk()
        for kind in ["accounts", "deals"] {
            try FileManager.default.copyItem(atPath: desk.file("\(kind).csv"), toPath: other.file("\(kind).csv"))
            let outcome = await other.run("import", kind, "\(kind).csv")
            #expect(outcome.code == .succeeded, "\(outcome.output)\(outcome.errors)")
        }
        let account = try await other.json("account", "show", "1")
        #expect(account["account"]?["name"] == "Globex")
        #expect(account["account"]?["tier"] == "premium")
        let deal = try await other.json("deal", "show", "1")
        #expect(deal["deal"]?["value"]?["currency"] == "EUR")
    }

    @Test func `every kind has its columns, though there may be nothing in them`() async throws {
        let desk = try await desk()
        try await desk.succeed(
            "follow-up", "add", "Call back", "--in", "3d", "--record", "ticket 1", "--owner", "ben@acme.example")
        for kind in ["tickets", "deals", "accounts", "people", "cases", "checklists", "follow-ups", "requests"] {
            for format in ["csv", "jsonl"] {
                let outcome = await desk.run("export", kind, "--format", format)
                #expect(outcome.code == .succeeded, "\(kind): \(outcome.errors)")
            }
        }
        #expect(try await desk.succeed("export", "follow-ups").contains("Call back"))
        #expect(try await desk.succeed("export", "people").contains("ben@acme.example"))
    }

    @Test func `whoever exports gets what they may see`() async throws {
        let desk = try await desk()
        try await desk.succeed("department", "add", "Sales")
        try await desk.succeed(
            "user", "add", "sam@acme.example", "--name", "Sam", "--role", "agent", "--department", "Sales")
        let text = try await desk.succeed("export", "tickets", "--as", "sam@acme.example")
        #expect(!text.contains("Printer"))
    }

    @Test func `nothing is written over, and half an export is none`() async throws {
        let desk = try await desk()
        try desk.write("mine", to: "tickets.csv")
        let refused = await desk.run("export", "tickets", "--output", "tickets.csv")
        #expect(refused.code == .failed)
        #expect(refused.errors.contains("exists already"))
        #expect(try String(contentsOfFile: desk.file("tickets.csv"), encoding: .utf8) == "mine")
        #expect(await desk.run("export", "tickets", "--messages").code == .wrongUsage)
        #expect(await desk.run("export", "tickets", "--output", "nowhere/tickets.csv").code == .failed)
    }
}
