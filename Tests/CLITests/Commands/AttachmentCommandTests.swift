import CLI
import Foundation
import Testing

struct AttachmentCommandTests {
    private func desk() async throws -> CommandDesk {
        let desk = try await CommandDesk()
        try desk.write("It hums.", to: "notes.txt")
        try desk.write(String(repeating: "x", count: 150_000), to: "log.txt")
        try await desk.succeed(
            "ticket", "open", "It hums", "--requester", "ada@example.com", "--body", "See.", "--attach", "notes.txt")
        return desk
    }

    @Test func `files go with a ticket, a reply and a note, and are listed`() async throws {
        let desk = try await desk()
        try await desk.succeed(
            "ticket", "reply", "1", "--body", "Here.", "--attach", "log.txt", "--attach", "notes.txt")
        try await desk.succeed("ticket", "note", "1", "--body", "Among us.", "--attach", "notes.txt")
        let list = try await desk.json("attachment", "list", "1")
        #expect(list["items"]?[0]?["name"] == "notes.txt" && list["items"]?[1]?["size"] == 150_000)
        let table = try await desk.succeed("attachment", "list", "1")
        #expect(table.contains("150.0 kB") && table.contains("the customer, us") && table.hasSuffix("us\n"))
        let shown = try await desk.succeed("ticket", "show", "1")
        #expect(shown.contains("  [file 1] notes.txt, 8 bytes\n"))
        #expect(try await desk.json("ticket", "show", "1")["messages"]?[1]?["attachments"]?[0]?["name"] == "log.txt")
    }

    @Test func `a file is saved as it was, and nothing is written over`() async throws {
        let desk = try await desk()
        try await desk.succeed("ticket", "reply", "1", "--body", "Here.", "--attach", "log.txt")
        let said = try await desk.succeed("attachment", "save", "2", "--to", "copy.txt")
        #expect(said.hasSuffix("copy.txt is written, 150.0 kB.\n"))
        #expect(try Data(contentsOf: URL(filePath: desk.file("copy.txt"))).count == 150_000)
        let again = await desk.run("attachment", "save", "2")
        #expect(again.code == .failed && again.errors.contains("log.txt exists already"))
        let missing = await desk.run("attachment", "save", "99")
        #expect(missing.code == .failed && missing.errors.contains("There is no file 99."))
    }

    @Test func `a file that is missing, empty or too large ends it before anything is done`() async throws {
        let desk = try await desk()
        try desk.write("", to: "empty.txt")
        try await desk.succeed("setting", "set", "attachment-size", "100kB")
        for (name, words) in [
            ("none.txt", "there is no such file"), ("empty.txt", "is empty"), ("log.txt", "larger than the 100 kB"),
        ] {
            let outcome = await desk.run(
                "ticket", "reply", "1", "--body", "x", "--attach", "notes.txt", "--attach", name)
            #expect(outcome.code == .failed && outcome.errors.contains(words), "\(outcome.errors)")
        }
        #expect(try await desk.json("ticket", "show", "1")["messages"]?[1] == nil)
    }

    @Test func `an export names the files, and not what they hold`() async throws {
        let desk = try await desk()
        let lines = try await desk.succeed("export", "tickets", "--format", "jsonl", "--messages")
        #expect(lines.contains(#""attachments":[{"#) && lines.contains(#""name":"notes.txt""#))
        #expect(lines.contains(#""sha256":""#) && !lines.contains("It hums."))
        #expect(try await !desk.succeed("export", "tickets").contains("notes.txt"))
    }
}
