import BusinessTime
import CLI
import Foundation
import Testing

struct SimulateCommandTests {
    private func contents(_ desk: CommandDesk) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in ["belay.db", "belay.db-wal"] {
            contents[name] = try? Data(contentsOf: URL(filePath: desk.file(name)))
        }
        return contents
    }

    @Test func `a made-up ticket is run through everything, and the file stays as it is to the byte`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("trigger", "add", "Nobody took it", "--event", "unassigned", "--after", "2h")
        try await desk.succeed(
            "binding", "add", "--module", "helpdesk", "--event", "unassigned", "--escalation", "Needs attention")
        try desk.write(
            """
            {ticket: {subject: "Help", body: "I want my money back, or I call my lawyer.",
                      requester: "kim@example.com", priority: "high"}}  // JSON5
            """, to: "ticket.json5")
        try await desk.succeed("ticket", "list")
        let before = try contents(desk)
        let text = try await desk.succeed(
            "simulate", "--file", "ticket.json5", "--at", "2026-03-02T08:00:00Z", "--until", "2026-03-02T10:00:00Z")
        #expect(try contents(desk) == before)
        #expect(text.hasPrefix("Nothing was changed. ticket 1 at "))
        for part in [
            "first response", "fired  “Serious words”: The message says “money back”, “lawyer”",
            "quiet  “Nobody took it”: It waits until 2026-03-02 10:00 UTC", "fired  “Nobody took it”",
            "It is chosen", "“The manager takes it”, with Maria Sommer", "Notification “acknowledgement” to",
        ] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
        let missing = await desk.run("ticket", "show", "1")
        #expect(missing.errors.contains("There is no ticket 1"))
    }

    @Test func `a real ticket is run through with what its customer might say`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("ticket", "open", "Help", "--requester", "kim@example.com", "--body", "It blinks.")
        let said = try await desk.json("simulate", "ticket 1", "--says", "I will call my lawyer")
        #expect(said["looks"]?[0]?["raised"]?[0]?["trigger"] == "Serious words")
        #expect(said["record"]?["number"] == 1)
        let plain = try await desk.json("simulate", "ticket 1")
        #expect(plain["looks"]?[0]?["raised"] == .list([]))
    }

    @Test(arguments: [
        (["simulate"], "Give a real record"), (["simulate", "deal 1", "--says", "No"], "--says is for tickets"),
        (["simulate", "ticket 9"], "There is no ticket 9"),
    ])
    func `what cannot be simulated is refused`(words: [String], says: String) async throws {
        let outcome = await (try CommandDesk()).run(words)
        #expect(outcome.code != .succeeded)
        #expect(outcome.errors.contains(says), "\(outcome.errors)")
    }
}
