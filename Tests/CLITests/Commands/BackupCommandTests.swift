import CLI
import Foundation
import SQLite
import Testing

struct BackupCommandTests {
    @Test func `What is backed up comes back`() async throws {
        let desk = try await CommandDesk()
        let ticket = ["ticket", "open", "Kept", "--requester", "kim@customer.example", "--body", "It burns."]
        #expect(await desk.run(ticket).code == .succeeded)
        let said = try await desk.succeed("backup", "copy.db")
        #expect(said.contains("sound   yes"))
        #expect(await desk.run(ticket).code == .succeeded)
        #expect(try await desk.json("ticket", "list")["items"]?[1] != nil)

        let refused = await desk.run("restore", "copy.db")
        #expect(refused.code == .failed)
        #expect(refused.errors.contains("--replace"))
        let restored = try await desk.json("restore", "copy.db", "--replace")
        #expect(restored["isSound"] == true)
        #expect(try await desk.json("ticket", "list")["items"]?[1] == nil)
        let trail = try await desk.succeed("audit", "list")
        #expect(trail.contains("data.restored"))
        try await desk.succeed("audit", "verify")
    }

    @Test func `A folder gets a file named by the moment, and the trail says that a copy was taken`() async throws {
        let desk = try await CommandDesk()
        try FileManager.default.createDirectory(atPath: desk.file("backups"), withIntermediateDirectories: false)
        try await desk.succeed("backup", "backups")
        let files = try FileManager.default.contentsOfDirectory(atPath: desk.file("backups"))
        #expect(files == ["belay-20260302T080000Z.db"])
        #expect(try await desk.succeed("audit", "list").contains("data.backed-up"))
        let again = await desk.run("backup", "backups")
        #expect(again.code == .failed)
        #expect(again.errors.contains("exists already"))
    }

    @Test func `Only admins copy all data`() async throws {
        let desk = try await CommandDesk()
        let refused = await desk.run("backup", "copy.db", "--as", "ben@acme.example")
        #expect(refused.code == .failed)
        #expect(refused.errors.contains("Only an admin"))
        #expect(!FileManager.default.fileExists(atPath: desk.file("copy.db")))
    }

    @Test(arguments: [
        ("nothing.db", "There is no data file"), ("text.db", "is not an SQLite file"),
        ("belay.db", "is the data file itself"),
    ])
    func `What is no backup is refused by name`(file: String, reason: String) async throws {
        let desk = try await CommandDesk()
        try desk.write(String(repeating: "Dear diary, ", count: 1000), to: "text.db")
        let refused = await desk.run("restore", file, "--replace")
        #expect(refused.code == .failed)
        #expect(refused.errors.contains(reason), "\(refused.errors)")
        try await desk.succeed("user", "list")
    }

    @Test func `The doctor looks at the file and its trail, too`() async throws {
        let desk = try await CommandDesk()
        #expect(try await desk.succeed("doctor").contains("All is as it should be"))
        try Connection(path: desk.file("belay.db"), mode: .readWrite).execute(
            "DROP TRIGGER event_unchangeable; UPDATE event SET number = 77 WHERE sequence = 2")
        let ill = await desk.run("doctor")
        #expect(ill.code == .failed)
        #expect(ill.output.contains("broken at event 2"))
    }
}
