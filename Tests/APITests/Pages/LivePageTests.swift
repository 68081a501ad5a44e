import BusinessTime
import HTTPServer
import Model
import Secrets
import Synchronization
import Testing
import Workflows

@testable import WebUI

@Suite struct LivePageTests {
    private static let password = "copper lamp under snow"

    @Test func `whoever writes is told to those who look, for a while`() {
        let writers = Writers()
        let heard = Mutex<[[PersonID]]>([])
        let stop = writers.listen(to: 1) { people in heard.withLock { $0.append(people) } }
        writers.note(7, on: 1, at: Desk.start)
        writers.note(8, on: 2, at: Desk.start)
        writers.note(9, on: 1, at: Desk.start.advanced(by: .seconds(5)))
        #expect(heard.withLock { $0 } == [[7], [7, 9]])
        #expect(writers.people(on: 1, at: Desk.start.advanced(by: .seconds(21))) == [9])
        stop()
        writers.note(7, on: 1, at: Desk.start)
        #expect(heard.withLock { $0.count } == 2)
    }

    @Test func `an open ticket hears of itself and of who writes there, until its reader is signed out`() async throws {
        try await Desk.open { desk in
            for _ in 1...2 { try await desk.fileTicket() }
            let ann = try await desk.browser(of: .ann)
            let lea = try await desk.browser(of: .lea)
            let page = try await ann.follow("/live?ticket=1")
            #expect(await page.next()?["retry"] == "3000")
            for ticket in [2, 1] as [TicketID] {
                _ = try await desk.environment.run(
                    ChangeTicket(ticket: ticket, priority: "high"), as: .operatorAtConsole)
            }
            // What a change is about is told; which of it the page shows, its script knows.
            var heard = await page.next()
            while let one = heard, one["data"] == "ticket 2" { heard = await page.next() }
            #expect(heard?["event"] == "change" && heard?["data"] == "ticket 1")
            #expect(try await lea.submit("/tickets/1/writing", [:]).status == 204)
            var next = await page.next()
            while next?["event"] == "change" { next = await page.next() }
            #expect(next?["event"] == "writing" && next?["data"]?.contains("Lea") == true, "\(next ?? [:])")
            try await ann.submit("/sign-out", [:])
            _ = try await desk.environment.run(
                ChangeTicket(ticket: 1, priority: "low"), as: .operatorAtConsole)
            #expect(await page.next() == nil)
        }
    }

    @Test func `a browser that comes back hears what it missed once`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            let ann = try await desk.browser(of: .ann)
            let before = desk.environment.feed.last
            for priority in ["high", "critical"] {
                _ = try await desk.environment.run(
                    ChangeTicket(ticket: 1, priority: priority), as: .operatorAtConsole)
            }
            let all = try await ann.follow("/live?ticket=1&after=\(before)")
            _ = await all.next()
            let first = try #require(await all.next()?["id"])
            let again = try await ann.follow("/live?ticket=1&after=\(before)", last: first)
            _ = await again.next()
            #expect(await again.next()?["id"] != first)
        }
    }

    @Test func `whoever has sent what they wrote writes no more`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            let ann = try await desk.browser(of: .ann)
            let lea = try await desk.browser(of: .lea)
            #expect(try await lea.submit("/tickets/1/writing", [:]).status == 204)
            let page = try await ann.follow("/live?ticket=1")
            _ = await page.next()
            #expect(await page.next()?["event"] == "writing")
            #expect(try await lea.submit("/tickets/1/replies", ["kind": "note", "body": "Looked."]).status == 303)
            var heard = await page.next()
            while heard?["event"] == "change" { heard = await page.next() }
            #expect(heard?["event"] == "silence")
        }
    }

    @Test func `nobody hears or says anything about what they do not reach`() async throws {
        try await Desk.open { desk in
            try await desk.fileTicket()
            for colleague in [Desk.Colleague.ann, .sam] {
                try await desk.environment.setPassword(
                    of: colleague.email, to: Secret(Self.password), as: .operatorAtConsole)
            }
            let stranger = Browser(desk)
            #expect(try await stranger.get("/live").status == 401)
            let sam = Browser(desk)
            try await sam.signIn(.sam, Self.password)
            #expect(try await sam.get("/live?ticket=1").status == 404)
            try await sam.get("/account")
            #expect(try await sam.post("/tickets/1/writing", [:]).status == 404)
            let ann = Browser(desk)
            try await ann.signIn(.ann, Self.password)
            try await ann.get("/account")
            #expect(try await ann.post("/tickets/1/writing", [:]).status == 204)
            #expect(try await ann.post("/tickets/1/writing", ["form-token": "x"]).status == 403)
        }
    }
}
