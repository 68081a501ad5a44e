import BusinessTime
import HTTPServer
import Model
import Secrets
import Testing
import Workflows

@Suite struct TicketPageTests {
    private static let password = "copper lamp under snow"

    /// A desk with ticket 1, assigned to Ann, who looks at it.
    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in
            for colleague in [Desk.Colleague.ann, .sam] {
                try await desk.environment.setPassword(
                    of: colleague.email, to: Secret(Self.password), as: .operatorAtConsole)
            }
            try await desk.fileTicket("Printer <is> broken", more: #", "assignee": "ann@example.com""#)
            let browser = Browser(desk)
            try await browser.signIn(.ann, Self.password)
            try await browser.get("/tickets/1")
            try await body(desk, browser)
        }
    }

    private func follow(_ reply: Reply, _ browser: Browser) async throws -> String {
        #expect(reply.status == 303, "\(reply.text)")
        let path = try #require(reply.header("Location"))
        return try await browser.get(String(path.prefix { $0 != "#" })).text
    }

    @Test func `a ticket shows what was said, its clocks and why, and nothing of it is markup`() async throws {
        try await open { desk, browser in
            let page = try #require(browser.page)
            #expect(page.status == 200)
            #expect(page.text.contains("Printer &lt;is&gt; broken") && !page.text.contains("<is>"))
            #expect(page.text.contains("It does not print.") && page.text.contains("kim@customer.example"))
            #expect(page.text.contains("First response") && page.text.contains("in 1 h 0 min"))
            #expect(page.text.contains("1 h of working time from"))
            #expect(page.text.contains("is the only service level that holds"))
        }
    }

    @Test func `a reply goes to the customer, a note does not, and what was typed is kept where it was wrong`()
        async throws
    {
        try await open { desk, browser in
            let empty = try await browser.post("/tickets/1/replies", ["body": " ", "kind": "reply", "then": "pending"])
            #expect(empty.status == 422 && empty.text.contains("Words:"))
            #expect(empty.text.contains(#"<option value="pending" selected>"#))
            let noted = try await browser.post("/tickets/1/replies", ["body": "Kim\r\nis <nice>", "kind": "note"])
            let page = try await follow(noted, browser)
            #expect(
                page.contains("Your note is kept") && page.contains("Kim\nis &lt;nice&gt;")
                    && page.contains("Internal note"))
            let replied = try await browser.post(
                "/tickets/1/replies", ["body": "We are on our way.", "kind": "reply", "then": "pending"])
            let after = try await follow(replied, browser)
            #expect(after.contains("on its way to the customer") && after.contains("waiting on customer"))
            let said = try await browser.post("/tickets/1/replies", ["body": "Hurry!", "kind": "customer"])
            #expect(try await follow(said, browser).contains("Hurry!"))
            let messages = try await desk.send(.get, "/api/v1/tickets/1").json()["messages"].list
            #expect(messages.compactMap { $0["visibility"].text } == ["reply", "note", "reply", "reply"])
        }
    }

    @Test func `whoever answers hears of what was written meanwhile, and sends it again if it holds`() async throws {
        try await open { desk, browser in
            _ = try await desk.environment.run(
                ReplyToTicket(ticket: 1, body: "It works again!", fromCustomer: true), as: .operatorAtConsole)
            let held = try await browser.post(
                "/tickets/1/replies", ["body": "Try to turn it off.", "kind": "reply", "seen": "1"])
            #expect(held.status == 409 && held.text.contains("Somebody wrote here while you did"))
            #expect(held.text.contains(">Try to turn it off.</textarea>"))
            #expect(held.text.contains("new since you opened the page"))
            #expect(held.text.contains(#"name="seen" value="2""#))
            let sent = try await browser.post(
                "/tickets/1/replies", ["body": "Try to turn it off.", "kind": "reply", "seen": "2"])
            #expect(sent.status == 303)
        }
    }

    @Test func `only what somebody changed is changed, and what others changed meanwhile is told`() async throws {
        try await open { desk, browser in
            let was = [
                "was-subject": "Printer <is> broken", "was-priority": "low", "was-status": "new",
                "was-assignee": "ann@example.com", "was-team": "", "was-category": "", "was-tags": "",
            ]
            let form = [
                "subject": "Printer <is> broken", "priority": "high", "status": "new", "assignee": "ann@example.com",
                "team": "First line", "category": "", "tags": "Paper,  ink ",
            ].merging(was) { $1 }
            let saved = try await browser.post("/tickets/1/changes", form.merging(["version": "1"]) { $1 })
            #expect(try await follow(saved, browser).contains("Saved."))
            let ticket = try await desk.send(.get, "/api/v1/tickets/1").json()
            #expect(ticket["priority"].text == "high" && ticket["team"]["name"].text == "First line")
            #expect(ticket["tags"].list.compactMap(\.text) == ["paper", "ink"] && ticket["version"].int == 2)

            _ = try await desk.environment.run(ChangeTicket(ticket: 1, category: "hardware"), as: .operatorAtConsole)
            var second = was
            second.merge(
                ["version": "2", "subject": "Printer", "was-priority": "high", "priority": "high", "status": "new"]
            ) { $1 }
            let held = try await browser.post("/tickets/1/changes", second)
            #expect(held.status == 409 && held.text.contains("while you had it open"))
            #expect(held.text.contains("What was changed meanwhile") && held.text.contains("<ins>hardware</ins>"))
            #expect(held.text.contains(#"name="subject" required maxlength="300" value="Printer""#))
            #expect(held.text.contains(#"name="category" maxlength="100" value="hardware""#))
            #expect(held.text.contains(#"name="version" value="3""#))
            second["version"] = "3"
            #expect(try await browser.post("/tickets/1/changes", second).status == 303)
            #expect(try await browser.get("/tickets/1").text.contains(">Printer</h1>"))
        }
    }

    @Test func `escalating needs a reason, and the case is seen`() async throws {
        try await open { desk, browser in
            let none = try await browser.post("/tickets/1/escalation", ["reason": "x"])
            #expect(none.status == 422 && none.text.contains("Reason:") && none.text.contains(">x</textarea>"))
            let page = try await follow(
                try await browser.post("/tickets/1/escalation", ["reason": "They threaten to leave"]), browser)
            #expect(
                page.contains("Escalated.") && page.contains("They threaten to leave") && page.contains("Look after"))
            #expect(page.contains("Lea"))
        }
    }

    @Test func `tickets are linked, unlinked and merged`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket("The same again")
            let nonsense = try await browser.post("/tickets/1/links", ["record": "that one"])
            #expect(nonsense.status == 422 && nonsense.text.contains("names no record"))
            let linked = try await follow(try await browser.post("/tickets/1/links", ["record": "2"]), browser)
            #expect(linked.contains(#"<a href="/tickets/2">Ticket 2</a> <span dir="auto">The same again</span>"#))
            let unlinked = try await follow(try await browser.post("/tickets/1/links", ["remove": "ticket 2"]), browser)
            #expect(!unlinked.contains(#"<a href="/tickets/2">Ticket 2</a>"#))
            let missing = try await browser.post("/tickets/1/merge", ["into": "99"])
            #expect(missing.status == 422 && missing.text.contains("There is no ticket 99.</p>"), "\(missing.text)")
            let self1 = try await browser.post("/tickets/1/merge", ["into": "1"])
            #expect(self1.status == 422 && self1.text.contains("is the same ticket"))
            let merged = try await browser.post("/tickets/1/merge", ["into": "#2"])
            #expect(merged.header("Location")?.hasPrefix("/tickets/2") == true)
            #expect(try await browser.get("/tickets/1").text.contains("merged into another one"))
        }
    }

    @Test
    func `beside a ticket stand the open deals of its company, and linked records by name, as far as they may be seen`()
        async throws
    {
        try await open { desk, browser in
            let root = Principal.operatorAtConsole
            _ = try await desk.environment.run(AddAccount(name: "Acme"), as: root)
            for (name, department) in [("Cups & <saucers>", "Support"), ("Machines", "Sales")] {
                _ = try await desk.environment.run(
                    OpenDeal(name: name, account: "Acme", value: "900 EUR", department: department), as: root)
            }
            let opened = try await desk.environment.run(
                OpenTicket(
                    subject: "More cups", body: "Twelve.", requester: "kim@customer.example", account: "Acme",
                    department: "Support"), as: root)
            _ = try await desk.environment.run(
                ChangeTicket(
                    ticket: opened.id,
                    links: [.deal(DealID(1)), .deal(DealID(2))]), as: root)
            let page = try await browser.get("/tickets/\(opened.id)").text
            #expect(page.contains(#"<a href="/deals/1" dir="auto">Cups &amp; &lt;saucers&gt;</a>"#))
            #expect(page.contains(#"<a href="/deals/1">Deal 1</a> <span dir="auto">Cups &amp; &lt;saucers&gt;</span>"#))
            // What another department sells is named by its number only, and leads nowhere.
            #expect(page.contains("Deal 2") && !page.contains("Machines") && !page.contains("/deals/2"))
        }
    }

    @Test func `the address of a form leads to the page that it is on`() async throws {
        try await open { desk, browser in
            let html = [("Accept", "text/html")]
            let reader = Browser(desk, headers: html)
            try await reader.signIn(.ann, Self.password)
            for (form, page) in [
                ("/tickets/1/changes", "/tickets/1"), ("/account/password", "/account"),
                ("/workload/5/presence", "/workload"), ("/deals/7/stage", "/deals/7"),
            ] {
                #expect(try await reader.get(form).header("Location") == page, "\(form)")
            }
            // Whoever sends words after a session has ended is led back to the record, where their browser has kept them.
            let late = try await Browser(desk, headers: html).post("/tickets/1/replies", ["body": "Still here"])
            #expect(late.header("Location") == "/sign-in?next=%2Ftickets%2F1", "\(late.header("Location") ?? "")")
        }
    }

    @Test func `questions lead to a priority, one step after the other, and their answers are kept`() async throws {
        try await open { desk, browser in
            let first = try await browser.get("/tickets/1")
            #expect(first.text.contains("Can the customer not work at all"))
            let second = try await browser.get("/tickets/1?answer=no")
            #expect(second.text.contains("Is something important broken"))
            #expect(second.text.contains(#"<input type="hidden" name="answer" value="no">"#))
            let end = try await browser.get("/tickets/1?answer=yes")
            #expect(end.text.contains("Set the priority: critical"))
            #expect(try await browser.get("/tickets/1?answer=yes&answer=yes&answer=no").status == 200)
            let set = try await follow(try await browser.post("/tickets/1/triage", ["answer": "yes"]), browser)
            #expect(set.contains("Classified.") && set.contains("Classified before"))
            let early = try await browser.post("/tickets/1/triage", ["answer": "no"])
            #expect(early.status == 409 && early.text.contains("not all answered"))
        }
    }

    @Test func `an unhappy customer is seen as one, with the words that say so`() async throws {
        try await open { desk, browser in
            _ = try await desk.environment.run(
                ReplyToTicket(ticket: 1, body: "This is terrible, awful and useless.", fromCustomer: true),
                as: .operatorAtConsole)
            let page = try await browser.get("/tickets/1").text
            #expect(page.contains("Sounds unhappy") && page.contains("“terrible”"))
        }
    }

    @Test func `another department's ticket is not there, nor one that never was`() async throws {
        try await open { desk, browser in
            let other = Browser(desk)
            try await other.signIn(.sam, Self.password)
            try await other.get("/tickets")
            for path in ["/tickets/1", "/tickets/77", "/tickets/0", "/tickets/x"] {
                let reply = try await other.get(path)
                #expect(reply.status == 404 && reply.text.contains("Not found"), "\(path)")
            }
            for action in ["replies", "changes", "escalation", "links", "merge", "triage"] {
                try await other.get("/account")
                let reply = try await other.post(
                    "/tickets/1/\(action)",
                    ["body": "x", "kind": "note", "reason": "because", "record": "1", "into": "1", "answer": "yes"])
                #expect(reply.status == 404, "\(action): \(reply.status)")
            }
        }
    }

    @Test func `no form of another site does anything`() async throws {
        try await open { desk, browser in
            for action in ["replies", "changes", "escalation", "links", "merge", "triage"] {
                let reply = try await browser.post(
                    "/tickets/1/\(action)", ["form-token": "made up", "reason": "because"])
                #expect(reply.status == 403, "\(action)")
                try await browser.get("/tickets/1")
            }
            #expect(try await desk.send(.get, "/api/v1/tickets/1").json()["version"].int == 1)
        }
    }
}
