import BusinessTime
import HTTPServer
import Model
import Secrets
import Testing
import Workflows

/// Deals, companies, follow-ups, checklists and requests by their pages.
@Suite struct RecordPageTests {
    private static let password = "copper lamp under snow"

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in
            for colleague in [Desk.Colleague.ann, .sam] {
                try await desk.environment.setPassword(
                    of: colleague.email, to: Secret(Self.password), as: .operatorAtConsole)
            }
            let browser = Browser(desk)
            try await browser.signIn(.ann, Self.password)
            try await browser.get("/account")
            try await body(desk, browser)
        }
    }

    /// Sends a form as a page of that browser would, with the token that every page of theirs has.
    private func send(_ browser: Browser, _ path: String, _ fields: [String: String]) async throws -> Reply {
        try await browser.get("/account")
        return try await browser.post(path, fields)
    }

    @Test func `a ticket is filed for a customer who is new, and what is wrong stands beside its field`() async throws {
        try await open { desk, browser in
            try await browser.get("/tickets/new")
            let wrong = try await send(
                browser, "/tickets/new",
                ["requester": "nobody", "subject": "Tap <drips>", "body": "", "priority": "high"])
            #expect(wrong.status == 422 && wrong.text.contains(##"<a href="#requester">"##))
            #expect(wrong.text.contains(#"value="Tap &lt;drips&gt;""#) && wrong.text.contains(#"id="body-wrong""#))
            #expect(wrong.text.contains(#"<option value="high" selected>"#))
            let filed = try await send(
                browser, "/tickets/new",
                [
                    "requester": "kim@customer.example", "requester-name": "Kim Lee", "subject": "Tap drips",
                    "body": "Since Monday.\r\nPlease help.", "priority": "high", "channel": "phone", "tags": "tap, wet",
                ])
            #expect(filed.header("Location") == "/tickets/1?done=added")
            let ticket = try await desk.send(.get, "/api/v1/tickets/1").json()
            #expect(ticket["priority"].text == "high" && ticket["channel"].text == "phone")
            #expect(try await browser.get("/tickets/1").text.contains("Kim Lee"))
        }
    }

    @Test func `a deal is filed, changed, moved on the board and escalated`() async throws {
        try await open { desk, browser in
            let filed = try await send(
                browser, "/deals/new",
                ["name": "100 <seats>", "stage": "new", "value": "12000 EUR", "owner": "ann@example.com"])
            #expect(filed.header("Location") == "/deals/1?done=added")
            let page = try await browser.get("/deals/1").text
            #expect(page.contains("100 &lt;seats&gt;") && page.contains("12,000 EUR"))
            let wrong = try await send(
                browser, "/deals/1/changes?version=1", ["name": "", "value": "much", "discount": "half", "owner": ""])
            #expect(wrong.status == 422 && wrong.text.contains(#"value="half""#))
            let late = try await send(browser, "/deals/1/changes?version=9", ["name": "200 seats", "owner": ""])
            #expect(late.status == 409 && late.text.contains(#"value="200 seats""#))
            _ = try await desk.send(.patch, "/api/v1/deals/1", #"{"stage": "offer"}"#)
            #expect(try await desk.send(.post, "/api/v1/deals", #"{"name": "Second", "stage": "new"}"#).status == 201)
            let board = try await browser.get("/deals/board").text
            #expect(board.contains("Move 100 &lt;seats&gt; to new") && board.contains("Move Second to offer"))
            let moved = try await send(
                browser, "/deals/2/stage?version=1", ["stage": "offer", "back": "/deals/board?pipeline=sales"])
            #expect(moved.header("Location") == "/deals/board?pipeline=sales&done=moved")
            let elsewhere = try await send(browser, "/deals/2/stage", ["stage": "new", "back": "//evil.example"])
            #expect(elsewhere.header("Location") == "/deals/2?done=moved")
            #expect(try await browser.get("/deals?sort=value&owner=me").text.contains("100 &lt;seats&gt;</a>"))
            let escalated = try await send(browser, "/deals/1/escalation", ["reason": "They walk away"])
            #expect(escalated.header("Location") == "/deals/1?done=escalated")
            #expect(try await browser.get("/deals/1").text.contains("They walk away"))
        }
    }

    @Test func `nobody sees another department's records`() async throws {
        try await open { desk, browser in
            _ = try await send(browser, "/deals/new", ["name": "Secret deal"])
            _ = try await send(
                browser, "/follow-ups/new", ["title": "Secret call", "due": "2026-03-05", "owner": "ann@example.com"])
            let other = Browser(desk)
            try await other.signIn(.sam, Self.password)
            for path in ["/deals/1", "/follow-ups/1"] {
                #expect(try await browser.get(path).status == 200, "\(path)")
                #expect(try await other.get(path).status == 404, "\(path)")
            }
            for path in ["/deals", "/deals/board", "/follow-ups?list=all"] {
                #expect(try await !other.get(path).text.contains("Secret"), "\(path)")
            }
            try await other.get("/account")
            #expect(try await send(other, "/deals/1/changes", ["name": "Mine"]).status == 404)
        }
    }

    @Test func `a company has its health drawn and its deals beside it`() async throws {
        try await open { _, browser in
            let added = try await send(
                browser, "/accounts/new",
                ["name": "Acme", "tier": "premium", "annual-value": "5000 EUR", "language": "de"])
            #expect(added.header("Location") == "/accounts/1?done=added")
            for score in ["80", "30"] {
                let reported = try await send(browser, "/accounts/1/health", ["score": score])
                #expect(reported.status == 303)
            }
            #expect(try await send(browser, "/accounts/1/health", ["score": "101"]).status == 422)
            _ = try await send(browser, "/deals/new", ["name": "For Acme", "account": "acme"])
            let page = try await browser.get("/accounts/1").text
            #expect(page.contains("For Acme") && page.contains(#"<span class="badge poor">30</span>"#))
            #expect(try await browser.get("/accounts?sort=health").text.contains("Acme</a>"))
        }
    }

    @Test func `a follow-up that repeats is added with its last day`() async throws {
        try await open { desk, browser in
            var fields = [
                "title": "Call Kim", "due": "2026-03-05", "owner": "ann@example.com", "unit": "week", "every": "often",
                "until": "2026-06-30",
            ]
            let wrong = try await send(browser, "/follow-ups/new", fields)
            #expect(wrong.status == 422 && wrong.text.contains(#"id="every-wrong""#))
            #expect(wrong.text.contains(#"<option value="week" selected>"#))
            fields["every"] = "2"
            #expect(try await send(browser, "/follow-ups/new", fields).status == 303)
            let series = try await desk.environment.ask(
                ShowFollowUp(followUp: 1), as: .operatorAtConsole
            ).followUp.series
            #expect(series?.recurrence.every == 2 && series?.recurrence.unit == .week)
            #expect(series?.recurrence.until?.description == "2026-06-30")
        }
    }

    @Test func `a follow-up is added with a time by one's own clocks, put off and done`() async throws {
        try await open { desk, browser in
            let wrong = try await send(
                browser, "/follow-ups/new", ["title": "Call Kim", "due": "2026-03-05", "time": "25:00"])
            #expect(wrong.status == 422 && wrong.text.contains(#"id="time-wrong""#))
            let added = try await send(
                browser, "/follow-ups/new",
                ["title": "Call Kim", "due": "2026-03-05", "time": "14:30", "owner": "ann@example.com"])
            #expect(added.header("Location") == "/follow-ups/1?done=added")
            let due = try await desk.send(.get, "/api/v1/follow-ups/1").json()["due_at"].text
            #expect(due == "2026-03-05T14:30:00Z")
            #expect(try await send(browser, "/follow-ups/1/outcome?version=1", ["became": "nonsense"]).status == 422)
            let bare = try await send(browser, "/follow-ups/1/outcome?version=1", ["became": "rescheduled"])
            #expect(bare.status == 422)
            let past = try await send(
                browser, "/follow-ups/1/outcome?version=1", ["became": "rescheduled", "due": "2026-01-05"])
            #expect(past.status == 422 && past.text.contains("has passed; give") && !past.text.contains("Z has passed"))
            let later = try await send(
                browser, "/follow-ups/1/outcome?version=1", ["became": "rescheduled", "due": "2026-03-06"])
            #expect(later.status == 303)
            let done = try await send(
                browser, "/follow-ups/1/outcome?version=2", ["became": "done", "note": "Reached."])
            #expect(done.status == 303)
            #expect(try await browser.get("/follow-ups/1").text.contains("Reached."))
            #expect(try await browser.get("/follow-ups?list=closed").text.contains("Call Kim"))
        }
    }

    @Test func `a checklist is started and its items are answered one by one`() async throws {
        try await open { desk, browser in
            try await desk.fileTicket()
            let started = try await send(
                browser, "/checklists/new", ["name": "Before", "record": "1", "items": "Call Kim\r\n\r\nTell Lea"])
            #expect(started.header("Location") == "/checklists/1?done=added")
            let bare = try await send(browser, "/checklists/1/items?version=1", ["item": "1", "became": "failed"])
            #expect(bare.status == 422 && bare.text.contains("say what went wrong"))
            let done = try await send(browser, "/checklists/1/items?version=1", ["item": "2", "became": "done"])
            #expect(done.status == 303)
            let page = try await browser.get("/checklists/1").text
            #expect(page.contains("1 of 2") && page.contains("Take up again") && page.contains("/tickets/1"))
        }
    }

    @Test func `a request is asked for by a form, corrected, submitted and taken back`() async throws {
        try await open { desk, browser in
            let form =
                #"{"key": "discount", "name": "Discount", "fields": ["#
                + #"{"key": "percent", "label": "How much", "kind": "percent", "required": true},"#
                + #"{"key": "why", "label": "Why", "kind": "long-text"}]}"#
            #expect(try await desk.send(.post, "/api/v1/forms", form, as: .admin).status == 201)
            #expect(try await browser.get("/requests/new").text.contains("/requests/new?form=discount"))
            #expect(try await browser.get("/requests/new?form=discount").text.contains(">How much</label>"))
            let fields = ["title": "For Kim", "field-percent": "lots", "field-why": "Loyal."]
            let wrong = try await send(browser, "/requests/new?form=discount", fields)
            #expect(wrong.status == 422 && wrong.text.contains("Loyal."))
            let drafted = try await send(
                browser, "/requests/new?form=discount", fields.merging(["field-percent": "20", "draft": "yes"]) { $1 })
            #expect(drafted.header("Location") == "/requests/1?done=added")
            let corrected = try await send(
                browser, "/requests/1/changes?version=1",
                ["title": "For Kim", "field-percent": "25", "field-why": "Loyal."])
            #expect(corrected.status == 303)
            try await browser.submit("/account/language", ["language": "de"])
            let german = try await send(
                browser, "/requests/new?form=discount",
                fields.merging(["field-percent": "12,5", "draft": "yes"]) { $1 })
            #expect(german.header("Location") == "/requests/2?done=added")
            try await browser.submit("/account/language", ["language": "en"])
            #expect(try await browser.get("/requests/2").text.contains("12.5"))
            let submitted = try await send(browser, "/requests/1/submission?version=2", ["comment": ""])
            #expect(submitted.header("Location") == "/requests/1?done=submitted")
            let withdrawn = try await send(browser, "/requests/1/withdrawal", ["reason": "Not needed."])
            #expect(withdrawn.status == 303)
            #expect(try await browser.get("/requests/1").text.contains("taken back"))
        }
    }
}
