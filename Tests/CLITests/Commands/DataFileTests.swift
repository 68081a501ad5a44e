import CLI
import Foundation
import Testing

struct DataFileTests {
    @Test func `a missing data file is said to be missing, with what to do`() async throws {
        let desk = try await CommandDesk(isEmpty: true)
        let outcome = await desk.run("ticket", "list")
        #expect(outcome.code == .failed)
        let path = desk.file("belay.db")
        #expect(
            outcome.errors
                == "belay: There is no data file at \(path). Make one with “belay init --data \(path)”, or name "
                + "another with --data.\n")
    }

    @Test func `a foreign file is refused and not touched`() async throws {
        let desk = try await CommandDesk(isEmpty: true)
        let text = String(repeating: "These are my notes. ", count: 100)
        try desk.write(text, to: "belay.db")
        let outcome = await desk.run("ticket", "list")
        #expect(outcome.code == .failed)
        #expect(outcome.errors.contains("is not an SQLite file"))
        #expect(await desk.run("init").code == .failed)
        #expect(try String(contentsOf: desk.folder.appending(path: "belay.db"), encoding: .utf8) == text)
    }

    @Test func `a file that another process works on is left to it, and its name is told`() async throws {
        let desk = try await CommandDesk()
        let environment = try await Composition.environment(
            data: desk.file("belay.db"), creating: false, note: OwnersNote(command: "belay import"), templates: nil)
        let outcome = await desk.run("ticket", "list")
        withExtendedLifetime(environment) {}
        #expect(outcome.code == .failed)
        #expect(
            outcome.errors.contains(
                "“belay import” (process \(ProcessInfo.processInfo.processIdentifier)) is working on"))
        #expect(outcome.errors.contains("Wait until it is done"))
    }

    @Test func `the data file is named by an option, or by the environment`() async throws {
        let desk = try await CommandDesk()
        try FileManager.default.moveItem(atPath: desk.file("belay.db"), toPath: desk.file("other.db"))
        #expect(await desk.run("--data", "other.db", "user", "list").code == .succeeded)
        let capture = OutputCapture()
        var surroundings = desk.surroundings(["user", "list"], output: capture.sink())
        surroundings.variables = ["BELAY_DATA": desk.file("other.db")]
        #expect(await BelayCommand.run(surroundings) == .succeeded)
    }

    @Test func `nobody can act as somebody who is not known`() async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run("--as", "eve@acme.example", "ticket", "list")
        #expect(outcome.code == .failed)
        #expect(outcome.errors.contains("Nobody here has the address “eve@acme.example”"))
    }

    @Test func `nobody can act as somebody who is disabled`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("user", "disable", "ben@acme.example")
        let outcome = await desk.run("--as", "ben@acme.example", "ticket", "list")
        #expect(outcome.code == .failed)
        #expect(outcome.errors.contains("Ben Kraus is disabled and cannot act."))
    }

    @Test func `what an agent may not do is refused`() async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run("--as", "ben@acme.example", "department", "add", "Sales")
        #expect(outcome.code == .failed)
        #expect(outcome.errors.contains("Only an admin may add departments."))
    }
}
