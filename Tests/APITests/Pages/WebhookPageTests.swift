import BusinessTime
import HTTPServer
import Model
import Storage
import Testing
import Workflows

/// Where notifications go, and what became of them, as an admin sees it.
@Suite struct WebhookPageTests {
    private static let hook = [
        "name": "crm", "url": "https://hooks.example.com/<x>", "format": "standard", "type": "notification.*",
        "timeout": "10s", "rate": "", "header": "X-Key: s3cret", "template": "", "contentType": "application/json",
    ]

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in try await body(desk, try await desk.browser(of: .admin)) }
    }

    private func endpoint(_ desk: Desk) throws -> Endpoint {
        try #require(desk.environment.snapshot.configuration.endpoints[1])
    }

    @Test func `an endpoint is added, and its secret shown once`() async throws {
        try await open { desk, browser in
            #expect(try await browser.get("/endpoints").text.contains("Notifications go nowhere yet."))
            let added = try await browser.submit("/endpoints", Self.hook)
            #expect(added.status == 200 && added.text.contains(#"<code class="secret">whsec_"#))
            let stored = try endpoint(desk)
            #expect(stored.headers == ["X-Key": "s3cret"] && stored.timeout == .seconds(10))
            let page = try await browser.get("/endpoints/1").text
            #expect(!page.contains("whsec_") && !page.contains("s3cret") && page.contains("There are X-Key"))
            #expect(page.contains("https://hooks.example.com/&lt;x&gt;"))
            #expect(try await browser.get("/endpoints").text.contains(#"<a href="/endpoints/1" dir="auto">crm</a>"#))
        }
    }

    @Test func `what waits for an endpoint that is held off is not said to come before`() async throws {
        try await open { desk, browser in
            try await browser.submit("/endpoints", Self.hook)
            try await browser.submit("/endpoints/1/test", [:])
            let now = desk.clock.now()
            #expect(try await !browser.get("/endpoints/1").text.contains("Held off until"))
            desk.environment.holdOffs.set(now.advanced(by: .minutes(90)), for: 1)
            let until = #"<time datetime="\#(now.advanced(by: .minutes(90)))""#
            let page = try await browser.get("/endpoints/1").text
            #expect(page.contains("Held off until \(until)"), "\(page)")
            #expect(try await browser.get("/deliveries").text.contains("next at \(until)"))
            desk.environment.holdOffs.set(now, for: 1)
            #expect(try await !browser.get("/endpoints/1").text.contains("Held off until"))
        }
    }

    @Test func `what is wrong stands beside its field, and what was typed is kept`() async throws {
        try await open { desk, browser in
            let wrong = try await browser.submit(
                "/endpoints", Self.hook.merging(["url": "ftp://x.example", "type": "notification.moon"]) { $1 })
            #expect(wrong.status == 422)
            for id in ["url-wrong", "type-wrong"] { #expect(wrong.text.contains("id=\"\(id)\"")) }
            #expect(wrong.text.contains("ftp://x.example"))
            let line = try await browser.submit("/endpoints", Self.hook.merging(["header": "nonsense"]) { $1 })
            #expect(line.status == 422 && line.text.contains(#"id="header-wrong""#))
            let empty = try await browser.submit("/endpoints", Self.hook.merging(["format": "template"]) { $1 })
            #expect(empty.status == 422 && empty.text.contains("is missing; the format “template” needs one"))
            #expect(desk.environment.snapshot.configuration.endpoints.isEmpty)
        }
    }

    @Test func `an endpoint is changed, gets another secret, is disabled with a reason, and enabled`() async throws {
        try await open { desk, browser in
            try await browser.submit("/endpoints", Self.hook)
            let changed = try await browser.submit(
                "/endpoints/1/changes", Self.hook.merging(["name": "CRM", "header": "X-Key:", "rate": "60"]) { $1 })
            #expect(changed.header("Location") == "/endpoints/1?done=saved")
            #expect(try endpoint(desk).headers.isEmpty && endpoint(desk).messagesPerMinute == 60)
            let before = try endpoint(desk).secret
            let rotated = try await browser.submit("/endpoints/1/secret", [:])
            #expect(rotated.text.contains("whsec_"))
            #expect(try endpoint(desk).secret != before && endpoint(desk).retiring?.secret == before)
            try await browser.submit("/endpoints/1/state", ["enabled": "no", "because": "It moves"])
            #expect(try endpoint(desk).disabledBecause == "It moves")
            #expect(try await browser.get("/endpoints").text.contains("It moves"))
            let refused = try await browser.submit("/endpoints/1/test", [:])
            #expect(refused.status == 409 && refused.text.contains("is disabled (It moves)"))
            try await browser.submit("/endpoints/1/state", ["enabled": "yes"])
            #expect(try endpoint(desk).disabledBecause == nil)
        }
    }

    @Test func `a test is sent, found among the deliveries, and sent again`() async throws {
        try await open { desk, browser in
            try await browser.submit("/endpoints", Self.hook)
            let sent = try await browser.submit("/endpoints/1/test", [:])
            #expect(sent.header("Location") == "/deliveries/1?done=test-sent")
            #expect(try await browser.get("/deliveries").text.contains("A test from Belay"))
            #expect(try await browser.get("/deliveries?state=pending&endpoint=1").text.contains("A test from Belay"))
            #expect(try await browser.get("/deliveries?state=dead").text.contains("No delivery matches."))
            #expect(try await browser.get("/deliveries/1").text.contains("It was not tried yet."))
            #expect(try await browser.submit("/deliveries/1/replay", [:]).status == 303)
            #expect(try await browser.get("/deliveries/99").status == 404)
            let again = try await browser.submit("/endpoints/1/replay", ["since": "2h"])
            #expect(again.status == 303)
            let wrong = try await browser.submit("/endpoints/1/replay", ["since": "yesterday"])
            #expect(wrong.status == 422 && wrong.text.contains(#"id="since-wrong""#))
        }
    }

    @Test func `nobody but admins sees where notifications go`() async throws {
        try await open { desk, admin in
            try await admin.submit("/endpoints", Self.hook)
            let browser = try await desk.browser(of: .max)
            for path in ["/endpoints", "/endpoints/1", "/deliveries", "/deliveries/1"] {
                let reply = try await browser.get(path)
                #expect(reply.status == 403, "\(path)")
            }
        }
    }
}
