import Foundation
import HTTPServer
import Model
import Secrets
import Storage
import Testing
import Workflows

@Suite struct ViewPageTests {
    private static let password = "copper lamp under snow"

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in
            for colleague in [Desk.Colleague.ann, .lea] {
                try await desk.environment.setPassword(
                    of: colleague.email, to: Secret(Self.password), as: .operatorAtConsole)
            }
            try await desk.fileTicket("Printer is broken", more: #", "priority": "critical""#)
            try await desk.fileTicket("A question")
            let browser = Browser(desk)
            try await browser.signIn(.ann, Self.password)
            try await body(desk, browser)
        }
    }

    @Test func `what a queue shows is saved under a name, and leads back there`() async throws {
        try await open { _, browser in
            let address = "queue=all&priority=critical"
            let queue = try await browser.get("/tickets?\(address)").text
            #expect(queue.contains(#"action="/views?queue=all&amp;priority=critical""#) && !queue.contains("Arrange"))
            let nameless = try await browser.post("/views?\(address)", ["name": " ", "for": "me"])
            #expect(nameless.status == 422 && nameless.text.contains(#"id="view-name-wrong""#))
            #expect(nameless.text.contains("<details class=\"saving\" open>"))
            let saved = try await browser.post("/views?\(address)", ["name": "Hot <now>", "for": "me", "first": "yes"])
            #expect(saved.header("Location") == "/tickets?\(address)&done=view-saved")
            let page = try await browser.get("/tickets").text
            #expect(page.contains(">Hot &lt;now&gt;</h1>"), "it is begun with")
            #expect(page.contains("Printer is broken") && !page.contains("A question"))
            #expect(page.contains(#"<span class="count">1</span></a></li>"#))
            // A queue that is asked for is shown as it is.
            #expect(try await browser.get("/tickets?queue=all").text.contains("A question"))
        }
    }

    @Test func `views are renamed, moved and removed where they are arranged`() async throws {
        try await open { desk, browser in
            for name in ["First", "Second"] {
                try await browser.get("/tickets?queue=all")
                _ = try await browser.post("/views?queue=all&sort=newest", ["name": name, "for": "me"])
            }
            #expect(try await browser.get("/views").text.contains("newest first"))
            #expect(try await browser.post("/views/2", ["move": "up"]).header("Location") == "/views?done=moved")
            let moved = try await browser.get("/views").text
            let second = try #require(moved.range(of: ">Second</a>"))
            let first = try #require(moved.range(of: ">First</a>"))
            #expect(second.lowerBound < first.lowerBound)
            let taken = try await browser.post("/views/2", ["name": "First"])
            #expect(
                taken.status == 422 && taken.text.contains("there is a view") && taken.text.contains(#"value="First""#))
            #expect(try await browser.post("/views/2", ["name": "Other"]).status == 303)
            #expect(try await browser.get("/views").text.contains(">Other</a>"))
            #expect(try await browser.post("/views/first", ["view": "1"]).status == 303)
            #expect(try await browser.get("/views").text.contains("Begin with my own tickets"))
            #expect(try await browser.post("/views/1/removal", [:]).status == 303)
            #expect(try await !browser.get("/views").text.contains(">First</a>"))
            let other = Browser(desk)
            try await other.signIn(.lea, Self.password)
            try await other.get("/tickets")
            #expect(try await other.post("/views/2/removal", [:]).status == 403)
        }
    }

    @Test func `a lead shares a view with a team, and one that means nothing any more says so`() async throws {
        try await open { desk, browser in
            let lead = Browser(desk)
            try await lead.signIn(.lea, Self.password)
            let form = try await lead.get("/tickets?queue=unassigned").text
            #expect(form.contains(#"<option value="team:1">First line</option>"#))
            #expect(try await !browser.get("/tickets").text.contains(#"value="team:1""#))
            try await lead.get("/tickets?queue=unassigned")
            _ = try await lead.post("/views?queue=unassigned", ["name": "Free", "for": "team:1"])
            #expect(try await browser.get("/tickets").text.contains(">Free</span> <span class=\"quiet\""))
            try await desk.environment.store.write { writer in
                var view = try #require(try writer.savedView(1))
                view.words.priority = "urgent"
                try writer.update(view)
            }
            #expect(try await browser.get("/tickets").text.contains("asks for what there is no more"))
            #expect(try await browser.get("/views").text.contains("There is no priority “urgent” any more"))
        }
    }
}
