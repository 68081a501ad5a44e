import BusinessTime
import CLI
import Testing

struct RecordCommandTests {
    @Test func `a deal is opened, changed and won`() async throws {
        let desk = try await CommandDesk()
        #expect(
            try await desk.succeed("deal", "open", "Renewal", "--value", "12000 EUR", "--owner", "ben@acme.example")
                == "Deal 1 opened.\n")
        try await desk.succeed("deal", "set", "1", "--stage", "offer", "--discount", "12.5")
        #expect(try await desk.succeed("deal", "show", "1").contains("discount       12.5 %"))
        #expect(try await desk.succeed("deal", "win", "1") == "Deal 1 won.\n")
        let list = try await desk.json("deal", "list", "--outcome", "won")
        #expect(list["items"]?[0]?["value"] == .object(["minorUnits": 1_200_000, "currency": "EUR"]))
        #expect(list["items"]?[0]?["owner"] == "ben@acme.example")
    }

    @Test func `an amount that is none is refused`() async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run("deal", "open", "Renewal", "--value", "much")
        #expect(outcome.code == .failed)
        #expect(outcome.errors.contains("“much” is no amount"))
    }

    @Test func `an account keeps its health over time`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("account", "add", "Globex", "--tier", "premium", "--health", "80")
        desk.advance(by: .days(1))
        try await desk.succeed("account", "health", "Globex", "40")
        try await desk.succeed("account", "set", "1", "--owner", "ben@acme.example")
        #expect(try await desk.succeed("account", "show", "Globex").contains("health    80 → 40"))
        let list = try await desk.json("account", "list")
        #expect(list["items"]?[0]?["owner"] == "ben@acme.example")
    }

    @Test func `a case is taken by its holder`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("deal", "open", "Renewal")
        try await desk.succeed("deal", "escalate", "1", "--reason", "It is stuck.")
        #expect(try await desk.succeed("--as", "maria@acme.example", "case", "list", "--mine").contains("It is stuck."))
        #expect(try await desk.succeed("--as", "ben@acme.example", "case", "list", "--mine") == "Nothing waits.\n")
        let shown = try await desk.json("case", "show", "1")
        #expect(shown["asks"] == "acknowledgement")
        #expect(shown["case"]?["holderEmail"] == "maria@acme.example")
        let taken = try await desk.succeed("--as", "maria@acme.example", "case", "take", "1")
        #expect(taken.contains("has ended"))
        #expect(try await desk.succeed("case", "list") == "Nothing waits.\n")
        #expect(try await desk.succeed("case", "list", "--all").contains("deal 1"))
    }

    @Test func `a decision needs a name under it`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("deal", "open", "Renewal")
        try await desk.succeed("deal", "escalate", "1", "--reason", "It is stuck.")
        let outcome = await desk.run("case", "take", "1")
        #expect(outcome.code == .failed)
        #expect(outcome.errors.contains("say who decides with --as ADDRESS"))
        let mine = await desk.run("case", "list", "--mine")
        #expect(mine.code == .wrongUsage)
        #expect(mine.errors.contains("add --as ADDRESS"))
    }

    @Test func `a rejection needs its reason`() async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run("case", "reject", "1")
        #expect(outcome.code == .wrongUsage)
        #expect(outcome.errors.contains("--comment TEXT is missing."))
    }
}
