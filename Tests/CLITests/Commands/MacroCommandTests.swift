import CLI
import Foundation
import Testing

/// Macros from the command line.
struct MacroCommandTests {
    @Test func `a macro is added, shown on a ticket, used, changed and removed`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed(
            "ticket", "open", "It leaks", "--body", "Everywhere.", "--requester", "kim@customer.example",
            "--department", "Support")
        let added = try await desk.succeed(
            "--as", "maria@acme.example", "macro", "add", "Photo", "--text", "A photo of {{ticket.number}}, please.",
            "--do", "status:pending", "--do", "follow-up:3 Has it come?")
        #expect(added.contains("status:pending") && added.contains("read before it is sent"))
        #expect(added.contains("A photo of {{ticket.number}}, please."))
        let shown = try await desk.json("--as", "maria@acme.example", "macro", "show", "photo", "--ticket", "1")
        #expect(shown["preview"] == "A photo of 1, please." && shown["owner"] == "maria@acme.example")
        #expect(await desk.run("macro", "show", "photo").errors.contains("There is no macro “photo”"))
        let unread = await desk.run("--as", "maria@acme.example", "macro", "use", "photo", "1")
        #expect(unread.code == .failed && unread.errors.contains("is to be read before it is sent"))
        let used = try await desk.succeed(
            "--as", "maria@acme.example", "macro", "use", "photo", "1", "--body", "A photo, please.")
        #expect(used.contains("“Photo” is done on ticket 1, a reply is on its way, follow-up 1 is due"))
        #expect(try await desk.json("ticket", "show", "1")["ticket"]?["status"] == "pending")
        try await desk.succeed("macro", "add", "Urgent", "--do", "priority:critical")
        #expect(try await desk.succeed("macro", "list").contains("priority:critical"))
        try await desk.succeed("macro", "set", "Urgent", "--do", "priority:high", "--name", "High")
        try await desk.succeed("macro", "use", "High", "1")
        #expect(try await desk.json("ticket", "show", "1")["ticket"]?["priority"] == "high")
        #expect(try await desk.succeed("macro", "remove", "High") == "Macro 2, “High”, is removed.\n")
        let nonsense = await desk.run("macro", "add", "x", "--do", "fly:away")
        #expect(nonsense.code != .succeeded)
    }
}
