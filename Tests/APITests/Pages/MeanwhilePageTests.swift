import Foundation
import HTTPServer
import Model
import Secrets
import Testing
import Workflows

/// What happens on a page when somebody else was quicker, or may see less than somebody else.
@Suite struct MeanwhilePageTests {
    @Test func `an answer to a ticket that was closed meanwhile is told and kept`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket("Printer")
            let browser = try await desk.browser(of: .ann)
            try await browser.get("/tickets/1")
            _ = try await desk.environment.run(
                ChangeTicket(ticket: 1, status: "closed"), as: .operatorAtConsole)
            let page = try await browser.post(
                "/tickets/1/replies", ["body": "We <are> on our way.", "kind": "reply"])
            #expect(page.status == 409)
            #expect(page.text.contains("What you typed was not sent"))
            #expect(page.text.contains("We &lt;are&gt; on our way."))
        }
    }

    @Test func `a note on a follow-up that was done meanwhile is told and kept`() async throws {
        try await Desk.open { desk in
            let added = try await desk.send(
                .post, "/api/v1/follow-ups", #"{"title": "Call Kim", "due_at": "2026-03-03T10:00:00Z"}"#)
            #expect(added.status == 201)
            let browser = try await desk.browser(of: .ann)
            let answered = try await browser.submit("/follow-ups/1/outcome", ["became": "done", "note": "Called"])
            #expect(answered.status == 303, "\(answered.text)")
            let again = try await browser.submit("/follow-ups/1/outcome", ["became": "done", "note": "Called twice"])
            #expect(again.status == 409)
            #expect(again.text.contains("Called twice") && again.text.contains("What you typed was not sent"))
        }
    }

    @Test func `one of several decisions that is gone does not hold up the others`() async throws {
        try await Desk.open { desk in
            for number in 1...2 {
                try await desk.fileTicket("Refund \(number)")
                let reply = try await desk.send(
                    .post, "/api/v1/tickets/\(number)/escalate", #"{"reason": "It costs much"}"#)
                #expect(reply.status == 201)
            }
            let browser = try await desk.browser(of: .lea)
            try await browser.get("/account")
            let reply = try await browser.post(
                "/decisions", many: [("decision", "approve"), ("case", "1.1"), ("case", "99.1"), ("case", "2.1")])
            #expect(reply.text.contains("There is no case 99"))
            for number in 1...2 {
                let found = try await desk.send(.get, "/api/v1/cases/\(number)", as: .admin)
                #expect(try found.json()["status"].text == "approved")
            }
        }
    }

    @Test func `of another department’s company a ticket’s page tells the name only`() async throws {
        try await Desk.open { desk in
            let added = try await desk.send(
                .post, "/api/v1/accounts",
                #"{"name": "Zebra", "region": "Moonside", "department": "Sales"}"#, as: .admin)
            #expect(added.status == 201, "\(added.text)")
            try await desk.fileTicket("Printer", as: .admin, more: #", "account": "Zebra", "department": "Support""#)
            let page = try await desk.browser(of: .ann).get("/tickets/1").text
            #expect(page.contains("Zebra"))
            #expect(!page.contains("Moonside") && !page.contains("/accounts/1\""))
            #expect(try await desk.browser(of: .admin).get("/tickets/1").text.contains("/accounts/1\""))
        }
    }

    @Test func `of a long conversation the newest messages are shown, and all on demand`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket("Printer")
            for number in 1...ReadTicketDesk.mostMessages {
                _ = try await desk.environment.run(
                    ReplyToTicket(ticket: 1, body: "Word no. \(number) of many", visibility: .note),
                    as: .operatorAtConsole)
            }
            let browser = try await desk.browser(of: .ann)
            let page = try await browser.get("/tickets/1").text
            #expect(page.contains("Only the newest 200 messages") && !page.contains("It does not print."))
            #expect(page.contains("Word no. 1 of many"))
            let all = try await browser.get("/tickets/1?messages=all").text
            #expect(!all.contains("Only the newest 200 messages") && all.contains("It does not print."))
        }
    }

    @Test func `whoever found a browser open may not guess the password or a code for ever`() async throws {
        try await Desk.open { desk in
            let browser = try await desk.browser(of: .ann)
            var texts: [String] = []
            for number in 1...12 {
                let fields = [
                    "earlier": "guess number \(number)", "password": "gravel under a copper lamp",
                    "repeated": "gravel under a copper lamp",
                ]
                texts.append(try await browser.submit("/account/password", fields).text)
            }
            #expect(texts[0].contains("is not the one that you have now"))
            #expect(texts[11].contains("That was wrong too often"))
        }
    }
}
