import CLI
import Foundation
import Tabular
import Testing

/// What one desk exports, a fresh one imports without a mapping file, and exports again the same.
struct ExportImportTests {
    /// In the order in which one needs the other.
    private static let kinds = [
        "departments", "people", "teams", "accounts", "health", "customers", "tickets", "deals", "follow-ups",
        "checklists", "requests",
    ]

    /// What cannot be carried: numbers, which each desk gives itself; the name that is made of them where a record had
    /// none; and what happened to a record meanwhile, as far as it is not its history.
    private static let ownOfDesk = [
        "number", "externalReference", "updatedAt", "dueAt", "links", "mergedInto", "tier", "stageEnteredAt",
        "lastActivityAt", "isAway", "awayUntil", "delegate", "isDisabled", "quietHours", "digest", "record",
        "recurrence", "placeInSeries", "version",
    ]

    private func desk() async throws -> CommandDesk {
        let desk = try await CommandDesk()
        try await desk.succeed("department", "add", "Sales", "--manager", "ben@acme.example")
        try await desk.succeed(
            "user", "add", "sam@acme.example", "--name", "=Sam", "--role", "agent", "--department", "Sales", "--skill",
            "printers", "--language", "de", "--language", "en", "--capacity", "7")
        try await desk.succeed(
            "team", "add", "Field", "--department", "Sales", "--member", "sam@acme.example", "--member",
            "ben@acme.example", "--silence", "30m")
        try await desk.succeed(
            "account", "add", "Globex, Inc.", "--tier", "premium", "--annual-value", "1250.50 EUR", "--department",
            "Sales", "--owner", "sam@acme.example")
        try await desk.succeed("account", "health", "1", "55", "--at", "2026-02-01T10:00:00Z")
        try await desk.succeed("account", "health", "1", "70")
        try await desk.succeed(
            "ticket", "open", "=1+1", "--requester", "kim@customer.example", "--requester-name", "Kim \"K\" Ö",
            "--body",
            "One\nTwo, \"three\"", "--account", "Globex, Inc.", "--tag", "a", "--tag", "b", "--field", "Product=LX-5",
            "--department", "Sales", "--assignee", "sam@acme.example", "--priority", "high", "--category", "Printers")
        try await desk.succeed("ticket", "open", "Other", "--requester", "lea@other.example", "--body", "@home")
        desk.advance(by: .seconds(600))
        try await desk.succeed("ticket", "reply", "1", "--as", "sam@acme.example", "--body", "On our way.")
        try await desk.succeed("ticket", "note", "1", "--as", "sam@acme.example", "--body", "@He is angry")
        desk.advance(by: .seconds(600))
        try await desk.succeed("ticket", "reply", "1", "--from-customer", "--body", "Thanks!")
        desk.advance(by: .seconds(600))
        try await desk.succeed("ticket", "solve", "1", "--as", "sam@acme.example")
        try await desk.succeed("deal", "open", "Renewal", "--account", "Globex, Inc.", "--value", "99 EUR")
        try await desk.succeed(
            "follow-up", "add", "Call back", "--in", "3d", "--record", "ticket 1", "--owner", "sam@acme.example",
            "--note", "+49 30 1234")
        try await desk.succeed("follow-up", "add", "Send it", "--in", "1d", "--owner", "ben@acme.example")
        try await desk.succeed("follow-up", "done", "2", "--note", "It is sent.")
        try await desk.succeed(
            "checklist", "start", "--name", "=Move", "--record", "ticket 1", "--item", "Pack, and label", "--item",
            "Go",
            "--owner", "sam@acme.example")
        try await desk.succeed("checklist", "done", "1", "1", "--note", "=done")
        try await addForm(to: desk)
        try await desk.succeed(
            "request", "new", "discount", "--set", "percent=12", "--set", "reason=They stay, all \"five\"", "--record",
            "deal 1", "--as", "ben@acme.example")
        return desk
    }

    private func addForm(to desk: CommandDesk) async throws {
        let form = """
            {key: "discount", name: "Discount", asks: "percent",
             fields: [{key: "percent", kind: "percent", maximum: 40}, {key: "reason", kind: "long-text"}]}
            """
        try await desk.succeed("form", "add", "--file", "-", input: form)
    }

    /// Each record as a line, without what cannot be carried, in an order of its own.
    private func records(_ kind: String, _ format: String, of desk: CommandDesk) throws -> [String] {
        let path = desk.file("\(kind).\(format)")
        var records: [[String: Any]] = []
        if format == "csv" {
            var file = try CSVFile(path: path)
            let names = try file.header().names
            while let row = try file.next() { records.append(Dictionary(uniqueKeysWithValues: zip(names, row.fields))) }
        } else {
            for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
                records.append(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:])
            }
        }
        return try records.map { record in
            var record = record
            let isFollowUp = kind == "follow-ups"
            for name in Self.ownOfDesk where !(isFollowUp && name == "dueAt") && !(kind == "teams" && name == "tier") {
                if kind == "accounts", name == "tier" { continue }
                record[name] = nil
            }
            // A line of CSV has no list of messages, so that the first of them is the subject.
            if format == "csv" { record["body"] = nil }
            if let messages = record["messages"] as? [[String: Any]] {
                record["messages"] = messages.map { message in
                    var message = message
                    // Who of us wrote is not known elsewhere.
                    message["author"] = nil
                    return message
                }
            }
            let data = try JSONSerialization.data(withJSONObject: record, options: [.sortedKeys])
            return String(decoding: data, as: UTF8.self)
        }.sorted()
    }

    private func export(_ kind: String, _ format: String, of desk: CommandDesk) async throws {
        var words = ["export", kind, "--format", format, "--output", "\(kind).\(format)"]
        if kind == "tickets", format == "jsonl" { words.append("--messages") }
        let outcome = await desk.run(words)
        #expect(outcome.code == .succeeded, "\(outcome.errors)")
    }

    @Test(arguments: ["jsonl", "csv"]) func `what goes out comes in and goes out the same`(format: String) async throws
    {
        let desk = try await desk()
        let other = try await CommandDesk()
        other.advance(by: .seconds(1800))
        try await addForm(to: other)
        for kind in Self.kinds {
            try await export(kind, format, of: desk)
            try FileManager.default.createDirectory(
                at: other.folder.appending(path: "in"), withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                atPath: desk.file("\(kind).\(format)"), toPath: other.file("in/\(kind).\(format)"))
            for isAgain in [false, true] {
                let outcome = await other.run("import", kind, "in/\(kind).\(format)")
                #expect(outcome.code == .succeeded, "\(kind): \(outcome.output)\(outcome.errors)")
                if isAgain { #expect(outcome.output.hasPrefix("0 \(kind) imported"), "\(outcome.output)") }
            }
        }
        // The managers of departments are people, who come after them.
        await #expect(other.run("import", "departments", "in/departments.\(format)").code == .succeeded)
        for kind in Self.kinds {
            try await export(kind, format, of: other)
            let before = try records(kind, format, of: desk)
            #expect(try records(kind, format, of: other) == before, "\(kind)")
            #expect(!before.isEmpty)
        }
    }

    @Test func `a dry run of each kind says the same and writes nothing`() async throws {
        let desk = try await desk()
        for kind in Self.kinds {
            try await export(kind, "jsonl", of: desk)
            let outcome = await desk.run("import", kind, "\(kind).jsonl", "--dry-run")
            #expect(outcome.output.hasSuffix("Nothing was written.\n"), "\(kind): \(outcome.output)")
        }
    }

    @Test func `nobody is told about follow-ups of the past`() async throws {
        let desk = try await CommandDesk()
        let lines = """
            {"title": "Long ago", "owner": "ben@acme.example", "dueAt": "2026-01-05T10:00:00Z"}
            {"title": "Done", "owner": "ben@acme.example", "dueAt": "2026-01-05T10:00:00Z", "status": "done"}
            {"title": "Nobody's", "dueAt": "2026-01-05T10:00:00Z"}
            {"title": "About nothing", "owner": "ben@acme.example", "dueAt": "2026-04-05T10:00:00Z", \
            "recordReference": "ticket tickets:9"}
            """
        try desk.write(lines, to: "old.jsonl")
        let outcome = await desk.run("import", "follow-ups", "old.jsonl")
        #expect(outcome.output.hasPrefix("2 follow-ups imported, 0 known already, 2 refused"))
        #expect(outcome.output.contains("import tickets, deals and accounts before what belongs to them"))
        desk.advance(by: .seconds(60))
        try await desk.succeed("advance", "--to", "2026-03-02T08:01:00Z")
        let exported = try await desk.succeed("export", "follow-ups", "--format", "jsonl")
        #expect(exported.contains("\"status\":\"missed\""))
        #expect(try await desk.succeed("export", "cases").isEmpty)
    }

    @Test func `nobody is told about items that are overdue already, and what is to come is told`() async throws {
        let desk = try await CommandDesk()
        let lines = """
            {"name": "Move", "startedAt": "2026-01-05T10:00:00Z", "items": [
            """.replacing("\n", with: "") + """
                {"title": "Pack", "owner": "ben@acme.example", "dueAt": "2026-01-06T10:00:00Z"}, \
                {"title": "Go", "owner": "ben@acme.example", "dueAt": "2026-03-02T09:00:00Z"}, \
                {"title": "Look", "state": "done", "closedAt": "2026-01-06T11:00:00Z", "note": "Nothing"}]}
                {"name": "Titles", "items": ["One", "Two"]}
                {"name": "None"}
                {"name": "Wrong", "items": [{"title": "A", "state": "perhaps"}]}

                """
        try desk.write(lines, to: "lists.jsonl")
        let outcome = await desk.run("import", "checklists", "lists.jsonl")
        #expect(outcome.output.hasPrefix("2 checklists imported, 0 known already, 2 refused"), "\(outcome.output)")
        #expect(outcome.output.contains("items: are missing"))
        #expect(outcome.output.contains("is none of open, done, failed, skipped"))
        desk.advance(by: .seconds(7200))
        try await desk.succeed("advance", "--to", "2026-03-02T10:00:00Z")
        let trail = try await desk.succeed("audit", "export")
        #expect(
            trail.split(separator: "\n").count { $0.contains("checklistItemOverdue") || $0.contains("item-overdue") }
                == 1)
        let shown = try await desk.json("checklist", "show", "1")
        #expect(shown["checklist"]?["items"]?[2]?["state"] == "done")
        #expect(shown["checklist"]?["startedAt"] == "2026-01-05T10:00:00Z")
    }

    @Test func `what was decided elsewhere comes in as decided, and what is pending is refused`() async throws {
        let desk = try await CommandDesk()
        try await addForm(to: desk)
        let lines = """
            {"id": 7, "form": "discount", "status": "Granted", "requester": "ben@acme.example", "fields": {"percent": "12"}, \
            "createdAt": "2026-01-05T10:00:00Z", "decidedAt": "2026-01-06T10:00:00Z"}
            {"id": 8, "form": "discount", "state": "pending", "fields": {"percent": "50"}}
            {"id": 9, "form": "holiday"}
            {"id": 10, "form": "discount", "createdAt": "2026-02-01T10:00:00Z", "decidedAt": "2026-01-06T10:00:00Z", \
            "state": "rejected"}

            """
        try desk.write(lines, to: "old.jsonl")
        let outcome = await desk.run("import", "requests", "old.jsonl")
        #expect(outcome.output.hasPrefix("1 requests imported, 0 known already, 3 refused"), "\(outcome.output)")
        #expect(outcome.output.contains("it is still being decided"))
        #expect(outcome.output.contains("there is no form"))
        #expect(outcome.output.contains("these are in another order"))
        let shown = try await desk.json("request", "show", "1")
        #expect(shown["request"]?["state"] == "approved")
        #expect(shown["request"]?["decidedAt"] == "2026-01-06T10:00:00Z")
        #expect(shown["request"]?["requesterEmail"] == "ben@acme.example")
        let refused = await desk.run("import", "requests", "old.jsonl", "--as", "ben@acme.example")
        #expect(refused.errors.contains("Only an admin may import requests"))
    }

    @Test func `whoever is no admin imports no departments, and customers of their own department only`() async throws {
        let desk = try await desk()
        try desk.write("{\"name\": \"Legal\"}\n", to: "departments.jsonl")
        let refused = await desk.run("import", "departments", "departments.jsonl", "--as", "sam@acme.example")
        #expect(refused.code == .failed)
        #expect(refused.errors.contains("Only an admin may add departments"))
        try desk.write("{\"email\": \"x@globex.example\", \"account\": \"Globex, Inc.\"}\n", to: "c.jsonl")
        let other = await desk.run("import", "customers", "c.jsonl", "--as", "ben@acme.example")
        #expect(other.output.contains("account: there is no account"))
        let own = await desk.run("import", "customers", "c.jsonl", "--as", "sam@acme.example")
        #expect(own.output.hasPrefix("1 customers imported"))
    }
}
