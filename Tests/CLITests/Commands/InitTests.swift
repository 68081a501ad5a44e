import CLI
import Foundation
import Testing

struct InitTests {
    @Test func `a new data file has safe defaults, and says what comes next`() async throws {
        let desk = try await CommandDesk(isEmpty: true)
        let text = try await desk.succeed(
            "init", "--company", "Acme", "--admin", "maria@acme.example", "--name", "Maria Sommer", "--time-zone",
            "Europe/Berlin")
        #expect(text.contains("Made \(desk.file("belay.db"))."))
        #expect(text.contains("Support, managed by Maria Sommer"))
        #expect(text.contains("Critical: first response within 30 min around the clock"))
        #expect(text.contains("High: first response within 4 h of working time"))
        #expect(text.contains("Low: first response within 24 h of working time"))
        #expect(text.contains("belay serve\n"))
        let bindings = try await desk.succeed("binding", "list")
        for module in ["helpdesk", "deals", "accounts", "checklist", "follow-up", "requests"] {
            #expect(bindings.contains(module))
        }
        #expect(bindings.contains("service-breached"))
        #expect(try await desk.succeed("audit", "verify").contains("intact"))
    }

    @Test func `programs get what was made`() async throws {
        let desk = try await CommandDesk(isEmpty: true)
        let made = try await desk.json("init", "--time-zone", "UTC")
        #expect(made["department"] == "Support")
        #expect(made["calendar"] == "Office hours")
        #expect(made["serviceLevels"] == .list(["Critical", "High", "Low"]))
        #expect(made["escalation"] == "Needs attention")
    }

    @Test func `a data file that is set up is left alone`() async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run("init", "--company", "Another")
        #expect(outcome.code == .failed)
        #expect(outcome.errors.contains("is set up already, for Acme"))
        #expect(outcome.errors.contains("--data"))
        #expect(try await desk.succeed("user", "list").contains("Maria Sommer"))
    }

    @Test(arguments: [
        (["--time-zone", "Mars/Olympus"], "time zone"), (["--admin", "nobody"], "e-mail address"),
    ])
    func `what cannot be set up leaves no file behind`(words: [String], says: String) async throws {
        let desk = try await CommandDesk(isEmpty: true)
        let outcome = await desk.run(["init"] + words)
        #expect(outcome.code == .failed)
        #expect(outcome.errors.contains(says))
        #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.path()) == [])
    }

    @Test func `whatever is escalated by hand reaches the manager at once`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("account", "add", "Globex")
        let text = try await desk.succeed("account", "escalate", "Globex", "--reason", "They are leaving.")
        #expect(text.contains("Case 1 (“Needs attention”, account 1) waits for Maria Sommer"))
    }
}
