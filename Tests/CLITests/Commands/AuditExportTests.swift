import CLI
import Foundation
import Testing

struct AuditExportTests {
    /// A trail with texts of every kind in it, exported.
    private func exported() async throws -> (desk: CommandDesk, lines: [String]) {
        let desk = try await CommandDesk()
        for subject in ["=cmd|' /C calc'!A0", "a “quote”, a \\ and a ü", "🦊 e\u{301}", "+1-2"] {
            try await desk.succeed("ticket", "open", subject, "--requester", "kim@customer.example", "--body", "Text.")
        }
        let text = try await desk.succeed("audit", "export")
        try desk.write(text, to: "trail.jsonl")
        return (desk, text.split(separator: "\n").map(String.init))
    }

    @Test func `an exported trail proves itself without the data file`() async throws {
        let (desk, lines) = try await exported()
        #expect(lines.count > 4)
        try FileManager.default.removeItem(atPath: desk.file("belay.db"))
        let text = try await desk.succeed("audit", "verify", "--file", "trail.jsonl")
        #expect(text.contains("is intact: \(lines.count) events"))
    }

    @Test(arguments: 0..<4) func `whatever is done to it shows`(_ way: Int) async throws {
        let (desk, lines) = try await exported()
        var changed = lines
        switch way {
        case 0: changed.remove(at: 3)
        case 1: changed.swapAt(3, 4)
        case 2: changed[3] = changed[3].replacing("\"origin\":\"command-line\"", with: "\"origin\":\"belay\"")
        default: changed.insert(changed[3], at: 4)
        }
        try desk.write(changed.joined(separator: "\n") + "\n", to: "changed.jsonl")
        let outcome = await desk.run("audit", "verify", "--file", "changed.jsonl")
        #expect(changed != lines && outcome.code == .failed && outcome.output.contains("broken at event"))
    }

    @Test func `what is no trail is refused`() async throws {
        let (desk, _) = try await exported()
        for text in ["", "hello\n", "{}\n", "{\"sequence\":1"] {
            try desk.write(text, to: "x.jsonl")
            #expect(await desk.run("audit", "verify", "--file", "x.jsonl").code == .failed)
        }
        #expect(await desk.run("audit", "verify", "--file", "missing.jsonl").code == .failed)
    }

    @Test func `the head is the last line's hash, and a part can be exported`() async throws {
        let (desk, lines) = try await exported()
        let last = try #require(lines.last)
        let head = try await desk.succeed("audit", "head").split(separator: " ")
        #expect(head.first == "\(lines.count)")
        #expect(last.contains(head[1].trimmingCharacters(in: .newlines)))
        let part = try await desk.succeed("audit", "export", "--after", "3", "--limit", "2")
        #expect(part == lines[3...4].map { $0 + "\n" }.joined())
        try desk.write(part, to: "part.jsonl")
        #expect(try await desk.succeed("audit", "verify", "--file", "part.jsonl").contains("2 events"))
    }

    @Test func `in a spreadsheet nothing is a formula`() async throws {
        let (desk, lines) = try await exported()
        let text = try await desk.succeed("audit", "export", "--csv")
        #expect(text.hasPrefix("sequence,at,kind"))
        #expect(text.split(separator: "\r\n").count == lines.count + 1)
        for field in text.split(whereSeparator: { ",\r\n\"".contains($0) }) {
            #expect(!field.hasPrefix("=") && !field.hasPrefix("@"))
        }
    }

    @Test func `the list says by which door somebody came`() async throws {
        let desk = try await CommandDesk()
        #expect(try await desk.succeed("audit", "list").contains("command-line"))
    }
}
