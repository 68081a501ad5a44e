import BusinessTime
import CLI
import Testing

struct TriggerCommandTests {
    @Test func `a trigger is added, shown, changed, disabled and removed`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed(
            "trigger", "add", "Writes again", "--event", "repeat-contact", "--count", "3", "--within", "2d", "--scope",
            "account", "--cooldown", "4h", "--condition", "{field: \"priority\", in: [\"high\", \"critical\"]}")
        let shown = try await desk.succeed("trigger", "show", "writes again")
        #expect(shown.contains("condition   priority is one of high, critical"))
        #expect(shown.contains("parameters  within 2d, count 3, scope account"))
        #expect(shown.contains("none: it starts nothing"))
        try await desk.succeed("trigger", "set", "Writes again", "--count", "5", "--no-cooldown", "--daily-cap", "10")
        try await desk.succeed("trigger", "disable", "Writes again")
        let changed = try await desk.json("trigger", "show", "Writes again")["trigger"]
        #expect(changed?["parameters"] == .object(["count": 5, "within": "2d", "scope": "account"]))
        #expect(changed?["isEnabled"] == false)
        #expect(changed?["dailyCap"] == 10)
        #expect(try await desk.succeed("trigger", "remove", "Writes again").contains("is removed"))
        #expect(await desk.run("trigger", "show", "Writes again").errors.contains("There is no trigger"))
    }

    @Test func `a trigger that a binding names stays until the binding goes`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("trigger", "add", "Back again", "--event", "reopened")
        let binding = try await desk.json(
            "binding", "add", "--module", "helpdesk", "--event", "reopened", "--trigger", "Back again", "--escalation",
            "Needs attention")["number"]
        let refused = await desk.run("trigger", "remove", "Back again")
        #expect(refused.code == .failed)
        #expect(refused.errors.contains("belay binding remove"))
        guard case .number(let number)? = binding else {
            throw CommandDesk.Failure(text: "\(String(describing: binding))")
        }
        try await desk.succeed("binding", "remove", "\(Int(number))")
        try await desk.succeed("trigger", "remove", "Back again")
    }

    @Test(arguments: [
        ("{field: \"value\", \"older-than\": \"2d\"}", "cannot be tested with “older-than”; use one of"),
        ("{field: \"opened\", \"older-than\": \"2 moons\"}", "length of time with its unit"),
        ("{field: \"colour\", is: \"red\"}", "There is no field “colour”; use one of subject"),
    ])
    func `a condition that cannot be is refused with what is allowed`(condition: String, says: String) async throws {
        let desk = try await CommandDesk()
        let refused = await desk.run(
            "trigger", "add", "Odd", "--event", "record-changed", "--condition", condition)
        #expect(refused.code != .succeeded)
        #expect(refused.errors.contains(says), "\(refused.errors)")
    }

    @Test func `what an account was is noted at its own time`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("account", "add", "Globex", "--health", "80")
        #expect(
            try await desk.succeed("account", "health", "Globex", "30", "--at", "2026-01-01")
                == "Account 1 “Globex” has that score in its history now.\n")
        try desk.write(
            "account,score,at\nGlobex,55,2026-03-01\nGlobex,60,2026-02-01\nNobody,1,2026-02-01\n", to: "health.csv")
        let imported = await desk.run("import", "health", "health.csv", "--json")
        #expect(imported.code == .failed)
        #expect(imported.output.contains("\"imported\" : 2"), "\(imported.output)")
        #expect(try await desk.json("account", "show", "Globex")["account"]?["health"] == 80)
    }
}
