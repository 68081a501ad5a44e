import CLI
import Foundation
import Testing

struct EngineCommandTests {
    @Test func `a rota is added, layered, overridden and asked who is on call`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed(
            "rota", "add", "Nights", "--member", "maria@acme.example", "--member", "ben@acme.example", "--every", "1w")
        try await desk.succeed(
            "rota", "layer", "Nights", "--member", "ben@acme.example", "--from", "08:00", "--to", "20:00",
            "--time-zone", "America/New_York")
        let now = try await desk.json("rota", "who", "Nights")
        #expect(now["person"] == "maria@acme.example")
        let later = try await desk.json("rota", "who", "Nights", "--at", "2026-03-09 10:00")
        #expect(later["person"] == "ben@acme.example")
        try await desk.succeed(
            "rota", "override", "Nights", "--person", "ben@acme.example", "--to", "2026-03-03 09:00")
        let text = try await desk.succeed("rota", "who", "Nights")
        #expect(text == "Ben Kraus (override until Tue 3 Mar 09:00); then Maria Sommer.\n")
        let shown = try await desk.json("rota", "show", "Nights")
        #expect(shown["layers"]?[1]?["timeZone"] == "America/New_York")
        #expect(try await desk.succeed("rota", "list").contains("Nights"))
        #expect(try await desk.succeed("rota", "show", "Nights").contains("override 1"))
        try await desk.succeed("rota", "remove-override", "Nights", "1")
        #expect(await desk.run("rota", "remove-override", "Nights", "1").code == .failed)
        #expect(try await desk.json("rota", "who", "Nights")["person"] == "maria@acme.example")
        try await desk.succeed("rota", "remove-layer", "Nights", "2")
        #expect(await desk.run("rota", "remove-layer", "Nights", "3").code == .failed)
        #expect(await desk.run("rota", "remove-layer", "Nights", "1").code == .failed)
        #expect(await desk.run("rota", "who", "Days").code == .failed)
        #expect(await desk.run("rota", "add", "Days", "--member", "eve@x.y", "--every", "soon").code == .failed)
    }

    @Test(arguments: [
        ("tier:1", "tier:1"), ("skill:Networking", "skill:networking"), ("account-owner", "account-owner"),
        ("rota:Nights", "rota:Nights"),
    ])
    func `a step can go to everybody there is`(recipient: String, shown: String) async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("rota", "add", "Nights", "--member", "maria@acme.example")
        try await desk.succeed("escalation", "add", "All")
        try await desk.succeed(
            "escalation", "step", "All", "--name", "One", "--to", recipient, "--quorum", "everyone",
            "--rejection-quorum", "2", "--remind", "2h", "--phase", "assessment")
        let step = try await desk.json("escalation", "show", "All")["steps"]?[0]
        #expect(step?["recipient"] == .text(shown))
        #expect(step?["quorum"] == "everyone")
        #expect(step?["rejectionQuorum"] == 2)
        #expect(step?["reminderSeconds"] == 7200)
        #expect(step?["phase"] == "assessment")
    }

    @Test func `what is stuck and what is mine is listed with what happens next`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("user", "change", "ben@acme.example", "--capacity", "1")
        try await desk.succeed(
            "team", "add", "First line", "--department", "Support", "--member", "ben@acme.example",
            "--assignment", "least-loaded")
        try await desk.succeed("escalation", "add", "Help")
        try await desk.succeed(
            "escalation", "step", "Help", "--name", "Take it", "--to", "team:First line", "--asks", "acknowledgement")
        try await desk.succeed("escalation", "enable", "Help")
        try await desk.succeed("binding", "add", "--module", "deals", "--event", "manual", "--escalation", "Help")
        for name in ["One", "Two"] { try await desk.succeed("deal", "open", name) }
        for number in ["1", "2"] { try await desk.succeed("deal", "escalate", number, "--reason", "It is stuck.") }
        let stuck = try await desk.json("case", "list", "--stuck")
        #expect(stuck["items"]?[0]?["number"] == 2)
        #expect(stuck["items"]?[0]?["waitsIn"] == "team:1")
        let mine = try await desk.json("case", "list", "--mine", "--as", "ben@acme.example")
        #expect(mine["items"]?[0]?["number"] == 1)
        #expect(mine["items"]?[0]?["next"] == "whoever has not answered is reminded")
        let table = try await desk.succeed("case", "list")
        for column in ["WITH", "SINCE", "NEXT"] { #expect(table.contains(column)) }
        let turn = await desk.run("case", "take", "1", "--as", "ben@acme.example", "--turn", "7")
        #expect(turn.code == .failed)
        #expect(turn.errors.contains("only one answer counts"))
        try await desk.succeed("case", "phase", "1", "investigation", "--as", "ben@acme.example")
        try await desk.succeed("case", "take", "1", "--as", "ben@acme.example")
        #expect(try await desk.json("case", "show", "1")["case"]?["status"] == "acknowledged")
        let served = try await desk.json("case", "show", "2")
        #expect(served["case"]?["waitsIn"] == nil || served["case"]?["waitsIn"] == .null)
        #expect(served["bindings"]?[0]?["binding"] != nil)
        let text = try await desk.succeed("case", "show", "1")
        #expect(text.contains("Phases:"))
        #expect(text.contains("Bindings:"))
        #expect(text.contains("Decisions:"))
    }

    @Test func `settings are listed and changed`() async throws {
        let desk = try await CommandDesk()
        #expect(try await desk.succeed("setting", "list").contains("when-full"))
        #expect(try await desk.succeed("setting", "set", "when-full", "least-loaded") == "when-full is least-loaded.\n")
        #expect(await desk.run("setting", "set", "when-full", "never").code == .failed)
        #expect(await desk.run("setting", "set", "colour", "red").code == .wrongUsage)
    }

    @Test func `everything configured is checked, and errors make the exit code 1`() async throws {
        let desk = try await CommandDesk()
        #expect(await desk.run("check").code == .succeeded)
        try await desk.succeed("escalation", "add", "Empty")
        let warned = await desk.run("check")
        #expect(warned.code == .succeeded)
        #expect(warned.output.contains("warning: escalation “Empty”, the escalation: has no steps; add one"))
        try await desk.succeed("team", "add", "First line", "--department", "Support", "--member", "ben@acme.example")
        try await desk.succeed("escalation", "add", "Help")
        try await desk.succeed("escalation", "step", "Help", "--name", "Take it", "--to", "team:First line")
        try await desk.succeed("escalation", "enable", "Help")
        try await desk.succeed("user", "disable", "ben@acme.example")
        let broken = await desk.run("check")
        #expect(broken.code == .failed)
        #expect(broken.output.contains("error: escalation “Help”, step 1 “Take it”: goes to “First line”"))
        try desk.write("Subject: x\n\nHello {{nobody.name}}\n", to: "assigned.mustache")
        try FileManager.default.createDirectory(
            atPath: desk.file("own/en"), withIntermediateDirectories: true)
        try desk.write("Subject: x\n\nHello {{nobody.name}}\n", to: "own/en/assigned.mustache")
        let template = await desk.run("check", "--templates", desk.file("own"))
        #expect(template.code == .failed)
        #expect(template.output.contains("nobody"))
    }

    @Test func `a folder of templates replaces files and adds some, such as another language`() async throws {
        let desk = try await CommandDesk()
        try FileManager.default.createDirectory(
            atPath: desk.file("own/pages"), withIntermediateDirectories: true)
        try desk.write("direction: rtl\n", to: "own/pages/texts.ar.txt")
        try desk.write("p { color: red }\n", to: "own/pages/style.css")
        for name in ["own/notes.md", "own/notes.txt", "own/pages/._style.css"] { try desk.write("For us", to: name) }
        let files = try Composition.files(templates: desk.file("own"))
        #expect(files["Templates/pages/texts.ar.txt"] == "direction: rtl\n")
        #expect(files["Templates/pages/style.css"] == "p { color: red }\n")
        #expect(!files.values.contains("For us") && files["Templates/pages/texts.de.txt"] != nil)
        #expect(throws: CommandError.self) { try Composition.files(templates: desk.file("none")) }
    }

    @Test func `running cases are shown and moved to the newest version`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("deal", "open", "Renewal")
        try await desk.succeed("deal", "escalate", "1", "--reason", "It is stuck.")
        let changed = try await desk.succeed(
            "escalation", "step", "Needs attention", "--name", "Then the lead", "--to", "role:lead")
        #expect(changed.contains("1 running case keeps the version begun with"))
        let preview = try await desk.succeed("escalation", "move-cases", "Needs attention")
        #expect(preview.contains("1 can be moved, 0 cannot; --apply moves them."))
        #expect(try await desk.json("case", "show", "1")["case"]?["version"] == 1)
        try await desk.succeed("escalation", "move-cases", "Needs attention", "--apply")
        #expect(try await desk.json("case", "show", "1")["case"]?["version"] == 2)
        #expect(
            try await desk.succeed("escalation", "move-cases", "Needs attention")
                == "Every running case runs by the newest version.\n")
    }

    @Test func `an issue is classified by questions of one's own`() async throws {
        let desk = try await CommandDesk()
        #expect(try await desk.succeed("triage", "show").contains("Can the customer not work at all"))
        let next = try await desk.json("triage", "walk", "--answer", "no")
        #expect(next["next"] == "Is something important broken, with no way around it?")
        try desk.write(
            "{questions: [{key: 'a', text: 'Is it burning?', yes: 'critical', no: 'low'}]}", to: "tree.json5")
        try await desk.succeed("triage", "set", "tree.json5")
        try await desk.succeed(
            "ticket", "open", "Fire", "--body", "It burns", "--requester", "kim@customer.example")
        let done = try await desk.succeed("triage", "ticket", "1", "--answer", "dont-know")
        #expect(done == "Ticket 1 has critical priority.\n")
        #expect(try await desk.succeed("triage", "history", "1").contains("taken as yes, the safer branch"))
        try desk.write("{questions: [{key: 'a', text: 'x', yes: 'ask b', no: 'low'}]}", to: "bad.json5")
        let bad = await desk.run("triage", "set", "bad.json5")
        #expect(bad.code == .failed)
        #expect(bad.errors.contains("leads to “b”, which there is not"))
    }

    @Test func `the doctor finds nothing where all is well`() async throws {
        let desk = try await CommandDesk()
        #expect(try await desk.succeed("doctor").hasPrefix("All is as it should be: "))
    }
}
