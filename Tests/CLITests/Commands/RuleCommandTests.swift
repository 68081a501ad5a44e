import CLI
import Foundation
import Testing

struct RuleCommandTests {
    @Test func `an escalation is built step by step and shows where its steps lead`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("escalation", "add", "Big discounts", "--description", "A lead decides.")
        try await desk.succeed(
            "escalation", "step", "Big discounts", "--name", "The lead decides", "--to", "role:lead", "--on-approval",
            "2",
            "--time-out", "4h", "--do", "notify:manager:assigned")
        try await desk.succeed(
            "escalation", "step", "Big discounts", "--name", "Maria decides", "--to", "user:maria@acme.example")
        let text = try await desk.succeed("escalation", "enable", "Big discounts")
        #expect(text.contains("status       enabled"))
        #expect(text.contains("on approval   step 2"))
        #expect(text.contains("on rejection  Reject ends"))
        #expect(text.contains("on approval   Approve ends"))
        #expect(text.contains("goes to       user:maria@acme.example"))
        #expect(text.contains("time-out      after 4 h of working time: to the manager"))
    }

    @Test func `the list of escalations has the columns of its page`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("deal", "open", "Renewal")
        try await desk.succeed("deal", "escalate", "1", "--reason", "It is stuck.")
        let list = try await desk.succeed("escalation", "list")
        let header = list.split(separator: "\n").first.map(String.init) ?? ""
        let places = ["NAME", "DESCRIPTION", "USED IN", "PENDING", "CREATED ON", "STATUS"].map { header.range(of: $0) }
        #expect(places.allSatisfy { $0 != nil })
        let item = try await desk.json("escalation", "list")["items"]?[0]
        #expect(item?["pending"] == 1)
        #expect(item?["status"] == "enabled")
        #expect(item?["createdOn"] == "2026-03-02T08:00:00Z")
    }

    @Test func `an escalation can come from a file`() async throws {
        let desk = try await CommandDesk()
        try desk.write(
            """
            {
              name: "Big discounts", description: "A lead decides.", enabled: true, // JSON5
              steps: [
                {name: "The lead", recipient: "role:lead", onApproval: 2, timeOut: {after: "4h", then: "approve"}},
                {name: "The manager", recipient: "manager", actions: [{do: "tag", to: "discount"}]},
              ],
            }
            """, to: "discounts.json5")
        try await desk.succeed("escalation", "add", "--file", "discounts.json5")
        let shown = try await desk.json("escalation", "show", "Big discounts")
        #expect(shown["status"] == "enabled")
        #expect(shown["steps"]?[0]?["timeOutSeconds"] == 14_400)
        #expect(shown["steps"]?[0]?["then"] == "approve")
        #expect(shown["steps"]?[1]?["actions"] == .list(["tag:discount"]))
    }

    @Test(arguments: [
        ("{name: \"x\", steps: [{name: \"y\"}]}", "steps[0]: “recipient” is missing."),
        ("{name: \"x\", steps: [{name: \"y\", recipient: \"manager\", timeout: {}}]}", "There is no field “timeout”"),
        ("{name: \"x\", steps: [{name: \"y\", recipient: \"role:lead\", timeOut: {after: \"4\"}}]}", "not a duration"),
        ("{name: \"x\", steps: [{name: \"y\", recipient: \"user:eve@x.y\"}]}", "Nobody here has the address"),
        ("{name: \"x\", enabled: true}", "step"), ("{name: ", "cannot be used"),
    ])
    func `a file that is wrong says where`(file: String, says: String) async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run("escalation", "add", "--file", "-", input: file)
        #expect(outcome.code == .failed)
        #expect(outcome.errors.contains(says))
    }

    @Test func `an escalation with mistakes is not enabled`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed("escalation", "add", "Loop")
        try await desk.succeed(
            "escalation", "step", "Loop", "--name", "One", "--to", "role:lead", "--on-approval", "7")
        let check = await desk.run("escalation", "check", "Loop")
        #expect(check.code == .failed)
        #expect(check.output.contains("7"))
        #expect(await desk.run("escalation", "enable", "Loop").code == .failed)
    }

    @Test func `a trigger and a binding start an escalation`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed(
            "trigger", "add", "Discounts", "--event", "deal-discount", "--discount-above", "15", "--daily-cap",
            "100")
        let bound = try await desk.succeed(
            "binding", "add", "--module", "deals", "--event", "deal-discount", "--escalation", "Needs attention")
        #expect(bound == "Binding 10 starts “Needs attention” on deal-discount in deals (priority 100).\n")
        let text = try await desk.succeed("deal", "open", "Renewal", "--value", "12000 EUR", "--discount", "20")
        #expect(text.contains("Case 1 (“Needs attention”, deal 1) waits for Maria Sommer"))
        #expect(try await desk.json("trigger", "list")["items"]?[3]?["firedToday"] == 1)
        #expect(try await desk.succeed("binding", "disable", "10").contains("would start"))
        #expect(try await desk.succeed("deal", "open", "Second", "--discount", "20") == "Deal 2 opened.\n")
    }

    @Test func `a trigger can come from a file, with a condition`() async throws {
        let desk = try await CommandDesk()
        let file = """
            {name: "Critical now", module: "helpdesk", event: "record-changed", cooldown: "1h",
             condition: {field: "priority", "changed-to": "critical"}}
            """
        #expect(await desk.run("trigger", "add", "--file", "-", input: file).errors == "")
        #expect(try await desk.json("trigger", "list")["items"]?[3]?["cooldownSeconds"] == 3600)
    }

    @Test func `a service level changes what is due`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed(
            "service-level", "add", "VIP", "--category", "vip", "--first-response", "10m", "--around-the-clock")
        let text = try await desk.succeed(
            "ticket", "open", "Help", "--requester", "ada@example.com", "--body", "Please.", "--category", "vip")
        #expect(text.contains("first response due Mon 2 Mar 2026 09:10"))
        #expect(try await desk.succeed("ticket", "due", "1", "--explain").contains("“VIP” is due before “Low”"))
    }
}
