import BusinessTime
import CLI
import Foundation
import Testing

/// Checklists, follow-ups and requests from the command line.
struct PromiseCommandTests {
    @Test func `a checklist template is read from a file, started and worked through`() async throws {
        let desk = try await CommandDesk()
        let file = """
            {
              name: "New colleague", department: "Support",
              items: [{title: "Laptop", due: "4h", owner: "role:lead", required: true}, "Lunch"],
            }
            """
        let added = try await desk.succeed("checklist", "template", "add", "--file", "-", input: file)
        #expect(added.contains("4 h of working time"))
        #expect(try await desk.succeed("checklist", "template", "list").contains("New colleague"))
        try await desk.succeed("--as", "maria@acme.example", "checklist", "start", "--template", "New colleague")
        let shown = try await desk.json("checklist", "show", "1")
        #expect(shown["checklist"]?["items"]?[0]?["owner"] == "ben@acme.example")
        #expect(shown["checklist"]?["items"]?[0]?["dueAt"] == "2026-03-02T12:00:00Z")
        let mine = try await desk.succeed("--as", "ben@acme.example", "checklist", "list", "--mine")
        #expect(mine.contains("0/2"))
        let refused = await desk.run("checklist", "skip", "1", "1")
        #expect(refused.code == .failed)
        #expect(refused.errors.contains("this item is required"))
        try await desk.succeed("checklist", "done", "1", "1", "--note", "On the desk")
        try await desk.succeed("checklist", "assign", "1", "2", "--to", "ben@acme.example")
        let finished = try await desk.succeed("checklist", "fail", "1", "2", "--note", "Closed")
        #expect(finished.contains("finished"))
        #expect(try await desk.succeed("checklist", "reopen", "1", "2").contains("open"))
        #expect(try await desk.succeed("checklist", "list").contains("1/2"))
        try await desk.succeed("checklist", "template", "disable", "1")
        #expect(await desk.run("checklist", "start", "--template", "1").errors.contains("is disabled"))
    }

    @Test func `a misspelt field of an item is named`() async throws {
        let desk = try await CommandDesk()
        let outcome = await desk.run(
            "checklist", "template", "add", "a", "--file", "-", input: "{items: [{titel: \"x\"}]}")
        #expect(outcome.code == .failed)
        #expect(outcome.errors.contains("Did you mean “title”?"))
    }

    @Test func `a follow-up is added, put off, tried and done`() async throws {
        let desk = try await CommandDesk()
        let added = try await desk.succeed(
            "--as", "ben@acme.example", "follow-up", "add", "Weekly call", "--due", "2026-03-06 10:00", "--every", "1",
            "--unit", "week", "--on", "friday", "--times", "2")
        #expect(added == "Follow-up 1 is added, due Fri 6 Mar 2026 10:00 (Europe/Berlin), with Ben Kraus.\n")
        #expect(try await desk.succeed("follow-up", "show", "1").contains("every week, number 1 of 2"))
        #expect(try await desk.succeed("follow-up", "list").contains("Weekly call"))
        try await desk.succeed("follow-up", "reschedule", "1", "--in", "2d")
        try await desk.succeed("follow-up", "no-reply", "1", "--note", "Voice box")
        let done = try await desk.succeed("follow-up", "done", "1")
        #expect(done == "Follow-up 1 is done.\nThe next is follow-up 2, due Fri 13 Mar 2026 10:00 (Europe/Berlin).\n")
        #expect(try await desk.succeed("follow-up", "cancel", "2") == "Follow-up 2 is cancelled.\n")
        let all = try await desk.json("follow-up", "list", "--all")
        #expect(all["items"]?[1]?["reschedules"] == 1)
        #expect(all["items"]?[1]?["attempts"] == 1)
        #expect(await desk.run("follow-up", "reschedule", "1").code == .wrongUsage)
        #expect(await desk.run("follow-up", "add", "x", "--due", "2026-03-06", "--on", "friday").code == .wrongUsage)
    }

    @Test func `a request is filled in, submitted, returned and approved`() async throws {
        let desk = try await CommandDesk()
        let form = """
            {key: "refund", name: "Refund", asks: "amount", fields: [
              {key: "amount", kind: "money", currency: "EUR", maximum: 500, required: true},
              {key: "reason", kind: "choice", choices: ["late", "broken"]}]}
            """
        try await desk.succeed("form", "add", "--file", "-", input: form)
        #expect(try await desk.succeed("form", "show", "refund").contains("late, broken"))
        let wrong = await desk.run(
            "--as", "ben@acme.example", "request", "new", "refund", "--set", "amount=501", "--set", "reason=bored")
        #expect(wrong.errors.contains("amount: is 501") && wrong.errors.contains("reason: “bored”"))
        let made = try await desk.succeed(
            "--as", "ben@acme.example", "request", "new", "refund", "--set", "amount=120", "--submit")
        #expect(made.contains("120 EUR") && made.contains("waits for Maria Sommer"))
        try await desk.succeed("--as", "maria@acme.example", "case", "return", "1", "--comment", "Why?")
        try await desk.succeed("--as", "ben@acme.example", "request", "edit", "1", "--set", "reason=late")
        try await desk.succeed("--as", "ben@acme.example", "request", "submit", "1")
        try await desk.succeed("--as", "maria@acme.example", "case", "approve", "2")
        let shown = try await desk.json("request", "show", "1")
        #expect(shown["request"]?["state"] == "approved")
        #expect(shown["request"]?["asked"]?["reason"] == "late")
        #expect(try await desk.succeed("request", "list", "--state", "approved").contains("120 EUR"))
        #expect(try await desk.succeed("form", "disable", "refund").contains("disabled"))
    }

    @Test func `what a template says of each of them can be looked at before`() async throws {
        let desk = try await CommandDesk()
        try await desk.succeed(
            "--as", "ben@acme.example", "follow-up", "add", "Call Kim", "--in", "1d", "--note", "About the toner")
        let preview = try await desk.succeed("template", "render", "follow-up-due", "--record", "follow-up 1")
        #expect(preview.contains("About the toner"))
    }
}
