import HTTPServer
import Model
import Secrets
import Testing
import Workflows

@Suite struct MacroPageTests {
    private static let password = "copper lamp under snow"

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in
            for colleague in [Desk.Colleague.ann, .lea, .sam] {
                try await desk.environment.setPassword(
                    of: colleague.email, to: Secret(Self.password), as: .operatorAtConsole)
            }
            try await desk.fileTicket("Printer <is> broken", more: #", "assignee": "ann@example.com""#)
            _ = try await desk.environment.run(
                AddMacro(
                    MacroDraft(
                        name: "Ask for <photo>", reach: .everyone, text: "Hello {{customer.name}}: {{ticket.subject}}",
                        actions: [.init("status", "pending"), .init("follow-up", "3 Has it come?")])),
                as: .operatorAtConsole)
            _ = try await desk.environment.run(
                AddMacro(MacroDraft(name: "Urgent", reach: .everyone, actions: [.init("priority", "critical")])),
                as: .operatorAtConsole)
            let browser = Browser(desk)
            try await browser.signIn(.ann, Self.password)
            try await browser.get("/tickets/1")
            try await body(desk, browser)
        }
    }

    @Test func `a macro fills the answer's box, says what it will do, and does it when it is sent`() async throws {
        try await open { desk, browser in
            #expect(browser.page?.text.contains(#"<option value="1">Ask for &lt;photo&gt;</option>"#) == true)
            let chosen = try await browser.post("/tickets/1/replies", ["kind": "choose", "choose": "1", "body": " "])
            #expect(chosen.header("Location") == "/tickets/1?macro=1#reply")
            let page = try await browser.get("/tickets/1?macro=1")
            #expect(page.text.contains(": Printer &lt;is&gt; broken</textarea>"))
            #expect(page.text.contains("the status becomes waiting on customer"))
            #expect(page.text.contains("in 3 days: Has it come?"))
            #expect(page.text.contains(#"<option value="pending" selected>"#))
            #expect(page.text.contains(#"name="macro-version" value="1""#))
            let sent = try await browser.post(
                "/tickets/1/replies",
                ["kind": "reply", "macro": "1", "macro-version": "1", "body": "Edited\r\nwords", "then": "pending"])
            #expect(sent.header("Location") == "/tickets/1?done=macro-used#newest")
            let after = try await browser.get("/tickets/1?done=macro-used").text
            #expect(
                after.contains("Edited\nwords") && after.contains("Done, all of it.") && after.contains("used a macro"))
            let ticket = try await desk.send(.get, "/api/v1/tickets/1").json()
            #expect(ticket["status"].text == "pending")
            #expect(try await desk.send(.get, "/api/v1/follow-ups").json()["items"].list.count == 1)
        }
    }

    @Test func `what was typed before stays above the macro's words, and stays without the macro`() async throws {
        try await open { _, browser in
            let chosen = try await browser.post(
                "/tickets/1/replies", ["kind": "choose", "choose": "1", "body": "I typed this.", "then": "open"])
            #expect(chosen.status == 200 && chosen.text.contains(">I typed this.\n\nHello "))
            #expect(chosen.text.contains(#"<option value="open" selected>"#))
            let without = try await browser.post(
                "/tickets/1/replies", ["kind": "without", "macro": "1", "body": "I typed this."])
            #expect(
                without.text.contains(">I typed this.</textarea>") && !without.text.contains(#"name="macro-version""#))
        }
    }

    @Test func `a macro without words is done without any, and one that was changed meanwhile is told`() async throws {
        try await open { desk, browser in
            let page = try await browser.get("/tickets/1?macro=2").text
            #expect(page.contains("the priority becomes critical") && page.contains(#"value="actions""#))
            _ = try await desk.environment.run(
                ChangeMacro(macro: 2, draft: MacroDraft(actions: [.init("priority", "high")])), as: .operatorAtConsole)
            let held = try await browser.post(
                "/tickets/1/replies", ["kind": "actions", "macro": "2", "macro-version": "1", "body": "Kept"])
            #expect(held.status == 409 && held.text.contains("Somebody changed this macro meanwhile"))
            #expect(held.text.contains(">Kept</textarea>") && held.text.contains("the priority becomes high"))
            let done = try await browser.post(
                "/tickets/1/replies", ["kind": "actions", "macro": "2", "macro-version": "2", "body": "Kept"])
            #expect(done.status == 303)
            let ticket = try await desk.send(.get, "/api/v1/tickets/1").json()
            #expect(ticket["priority"].text == "high" && ticket["messages"].list.count == 1)
        }
    }

    @Test func `a macro that needs no reading is used on several tickets at once`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket("The second")
            let queue = try await browser.get("/tickets?queue=all").text
            #expect(queue.contains(#"<option value="2">Urgent</option>"#) && !queue.contains("Ask for &lt;photo&gt;"))
            let path = "/tickets/changes?queue=all"
            let both = try await browser.post(path, ["ticket": "2.1", "macro": "2", "priority": "low"])
            #expect(both.status == 422 && both.text.contains("not both"))
            let stale = try await browser.post(path, ["ticket": "2.7", "macro": "2"])
            #expect(stale.status == 409)
            let done = try await browser.post(path, ["ticket": "2.1", "macro": "2"])
            #expect(done.status == 303)
            #expect(try await desk.send(.get, "/api/v1/tickets/2").json()["priority"].text == "critical")
        }
    }

    @Test func `an agent makes a macro of their own, with problems beside their fields`() async throws {
        try await open { desk, browser in
            let empty = try await browser.get("/macros/new")
            #expect(empty.text.contains("{{customer.name}}") && !empty.text.contains(#"value="everyone""#))
            let wrong = try await browser.post(
                "/macros",
                [
                    "name": "Mine", "for": "me", "text": "Hi\r\n{{nobody}}", "visibility": "note", "action-2": "tag",
                    "action-2-text": "",
                ])
            #expect(wrong.status == 422 && wrong.text.contains("line 2: there is no variable"))
            #expect(wrong.text.contains(#"id="action-1-wrong""#), "rows close up")
            let saved = try await browser.post(
                "/macros",
                [
                    "name": "Mine", "for": "me", "text": "Hi", "visibility": "note", "final": "yes",
                    "action-2": "tag", "action-2-text": "vip", "action-3": "assign:me",
                ])
            #expect(saved.header("Location") == "/macros?done=saved")
            let list = try await browser.get("/macros").text
            #expect(list.contains("Mine") && list.contains("the tag “vip” is added") && list.contains("only me"))
            let form = try await browser.get("/macros/3").text
            #expect(form.contains(#"<option value="assign:me" selected>"#) && form.contains(#"value="vip""#))
            #expect(try await browser.get("/macros/1").status == 403)
            let other = Browser(desk)
            try await other.signIn(.lea, Self.password)
            #expect(try await other.get("/macros/3").status == 404)
            try await browser.get("/macros/3")
            #expect(try await browser.post("/macros/3/removal", [:]).header("Location") == "/macros?done=macro-removed")
        }
    }
}
