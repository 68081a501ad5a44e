import CLI
import Foundation
import Testing

/// Saved views from the command line.
struct ViewCommandTests {
    @Test func `a view is saved, listed with its count, changed and removed`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed(
            "ticket", "open", "It leaks", "--body", "Everywhere.", "--requester", "kim@customer.example",
            "--department", "Support", "--priority", "high")
        let me = ["--as", "maria@acme.example"]
        let added = await desk.run(me + ["view", "add", "Hot", "--queue", "all", "--priority", "high", "--first"])
        #expect(added.output == "View 1, “Hot”, is saved.\n")
        let listed = await desk.run(me + ["view", "list"])
        #expect(
            listed.output.contains("Hot (first)") && listed.output.contains("queue all, priority high, sort urgent"))
        #expect(await desk.run(me + ["view", "tickets", "1"]).output.contains("It leaks"))
        #expect(
            await desk.run(me + ["view", "set", "1", "--name", "Hotter", "--priority", "critical"]).code == .succeeded)
        #expect(await desk.run(me + ["view", "tickets", "1"]).output == "No ticket matches.\n")
        #expect(await desk.run(me + ["view", "first"]).output == "The pages begin with your own tickets.\n")
        #expect(await desk.run(me + ["view", "remove", "1"]).output == "View 1, “Hotter”, is removed.\n")
        #expect(await desk.run("view", "add", "Hot").code == .failed)
    }
}
