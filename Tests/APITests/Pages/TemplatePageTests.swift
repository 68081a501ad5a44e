import HTTPServer
import Model
import Secrets
import Testing
import Workflows

@Suite struct TemplatePageTests {
    private static let password = "copper lamp under snow"

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in
            for colleague in [Desk.Colleague.admin, .ann] {
                try await desk.environment.setPassword(
                    of: colleague.email, to: Secret(Self.password), as: .operatorAtConsole)
            }
            try await desk.fileTicket("Printer <is> broken")
            let browser = Browser(desk)
            try await browser.signIn(.admin, Self.password)
            try await body(desk, browser)
        }
    }

    @Test func `a template is tried on a record, written, and an earlier version brought back`() async throws {
        try await open { desk, browser in
            let list = try await browser.get("/templates").text
            #expect(list.contains(#"href="/templates/acknowledgement/de""#))
            let path = "/templates/acknowledgement/en"
            let page = try await browser.get(path).text
            #expect(page.contains("Subject: [#{{ticket.number}}]") && page.contains("It is as Belay brings it."))
            let tried = try await browser.post(
                path,
                [
                    "do": "try", "source": "Subject: {{ticket.subject}}\r\n\r\nAhoy {{customer.name}}", "version": "0",
                    "record": "1",
                ])
            #expect(tried.status == 200 && tried.text.contains("Printer &lt;is&gt; broken</h3>"))
            #expect(tried.text.contains("Ahoy") && tried.text.contains("Subject: {{ticket.subject}}\n\nAhoy"))
            let saved = try await browser.post(
                path, ["do": "save", "source": "Subject: x\r\n\r\nAhoy", "version": "0", "record": "1"])
            #expect(saved.header("Location") == "\(path)?done=saved")
            let after = try await browser.get(path).text
            #expect(after.contains("Version 1") && after.contains(#"name="version" value="1""#))
            #expect(try await browser.get("/templates").text.contains("written anew"))
            try await browser.get(path)
            #expect(try await browser.post("\(path)/restoration", ["version": "0"]).status == 303)
            #expect(try await browser.get(path).text.contains("Subject: [#{{ticket.number}}]"))
        }
    }

    @Test func `what is wrong stands beside the field with its line, and what was typed is kept`() async throws {
        try await open { desk, browser in
            let path = "/templates/acknowledgement/en"
            try await browser.get(path)
            for action in ["try", "save"] {
                let wrong = try await browser.post(
                    path, ["do": action, "source": "Subject: x\n\nHi\n{{nobody}}", "version": "0", "record": "1"])
                #expect(wrong.status == (action == "save" ? 422 : 200))
                #expect(
                    wrong.text.contains(#"id="source-wrong""#) && wrong.text.contains("line 4: there is no variable"))
                #expect(wrong.text.contains("Hi\n{{nobody}}</textarea>"))
            }
            _ = try await desk.environment.run(
                SaveNoticeTemplate(name: "acknowledgement", language: "en", source: "Subject: x\n\ny"),
                as: .operatorAtConsole)
            let held = try await browser.post(
                path, ["do": "save", "source": "Subject: x\n\nz", "version": "0", "record": "1"])
            #expect(held.text.contains("while you had it open") && held.text.contains(#"name="version" value="1""#))
            let nowhere = try await browser.post(
                path, ["do": "try", "source": "Subject: x\n\nz", "version": "1", "record": "ticket 77"])
            #expect(nowhere.status == 200 && nowhere.text.contains("There is no ticket 77"))
            #expect(try await browser.get("/templates/nothing/en").status == 404)
            let agent = Browser(desk)
            try await agent.signIn(.ann, Self.password)
            #expect(try await agent.get(path).status == 403)
        }
    }
}
