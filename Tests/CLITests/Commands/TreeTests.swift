import CLI
import Testing

struct TreeTests {
    @Test func `the tree of commands has no mistakes`() {
        #expect(BelayCommand.tree.mistakes == [])
    }

    @Test(arguments: [
        ["init"], ["serve"], ["ticket"], ["ticket", "open"], ["ticket", "due"], ["deal", "set"], ["account", "health"],
        ["case", "list"], ["escalation", "step"], ["binding", "add"], ["trigger", "add"], ["webhook", "replay"],
        ["audit", "verify"], ["user", "away"], ["token", "create"], ["team", "add"], ["department", "set"],
        ["service-level", "add"],
    ])
    func `a command explains itself`(path: [String]) async throws {
        let desk = try await CommandDesk(isEmpty: true)
        let outcome = await desk.run(path + ["--help"])
        #expect(outcome.code == .succeeded)
        #expect(outcome.output.contains("Usage: belay \(path.joined(separator: " "))"))
        #expect(outcome.output.contains("--json"))
    }
}
