import HTTPServer
import Model
import Testing
import Workflows

/// The doors for other systems, as an admin sees them.
@Suite struct IncomingPageTests {
    private static let door = [
        "name": "forge", "kind": "ticket", "signature": "standard", "header": "", "department": "", "secret": "",
        "map": "subject=/issue/title\r\nbody = /issue/text\r\n\r\nrequester==kim@customer.example",
    ]

    private func open(_ body: (Desk, Browser) async throws -> Void) async throws {
        try await Desk.open { desk in try await body(desk, try await desk.browser(of: .admin)) }
    }

    private func door(_ desk: Desk) throws -> IncomingHook {
        try #require(desk.environment.snapshot.configuration.incoming[1])
    }

    @Test func `another system is let in, and its secret shown once`() async throws {
        try await open { desk, browser in
            #expect(try await browser.get("/incoming").text.contains("No other system tells us anything yet."))
            let added = try await browser.submit("/incoming", Self.door)
            #expect(added.status == 200 && added.text.contains(#"<code class="secret">whsec_"#), "\(added.text)")
            let stored = try door(desk)
            #expect(stored.map.mapValues(\.text)["requester"] == "=kim@customer.example" && stored.map.count == 3)
            let page = try await browser.get("/incoming/1").text
            #expect(!page.contains("whsec_") && page.contains("/hooks/forge") && page.contains("/issue/title"))
            #expect(try await browser.get("/incoming").text.contains(#"<a href="/incoming/1" dir="auto">forge</a>"#))
        }
    }

    @Test func `what is wrong stands beside its field, and what was typed is kept`() async throws {
        try await open { desk, browser in
            let wrong = try await browser.submit(
                "/incoming", Self.door.merging(["name": "a b", "map": "body=x"]) { $1 })
            #expect(wrong.status == 422)
            for id in ["name-wrong", "map-wrong"] { #expect(wrong.text.contains("id=\"\(id)\""), "\(id)") }
            for map in ["nonsense", "=x", "body=/a\nbody=/b"] {
                let line = try await browser.submit("/incoming", Self.door.merging(["map": map]) { $1 })
                #expect(line.status == 422 && line.text.contains(#"id="map-wrong""#))
            }
            #expect(desk.environment.snapshot.configuration.incoming.isEmpty)
        }
    }

    @Test func `it is changed, gets another secret, is disabled with a reason, enabled and removed`() async throws {
        try await open { desk, browser in
            try await browser.submit("/incoming", Self.door)
            let changed = try await browser.submit(
                "/incoming/1/changes",
                [
                    "name": "Forge", "department": "Support",
                    "map": "subject=/title\nbody=/text\nrequester=/mail\npriority==high",
                ])
            #expect(changed.header("Location") == "/incoming/1?done=saved", "\(changed.text)")
            #expect(try door(desk).map["priority"] == .constant("high") && door(desk).department == 1)
            _ = try await browser.submit(
                "/incoming/1/changes",
                ["name": "Forge", "department": "", "map": "subject=/title\nbody=/text\nrequester=/mail"])
            #expect(try door(desk).map.count == 3 && door(desk).department == nil)
            let before = try door(desk).secret
            let rotated = try await browser.submit("/incoming/1/secret", [:])
            #expect(rotated.text.contains("whsec_"))
            #expect(try door(desk).secret != before && door(desk).retiring?.secret == before)
            try await browser.submit("/incoming/1/state", ["enabled": "no", "because": "It <floods>"])
            #expect(try await browser.get("/incoming/1").text.contains("Nothing is taken: It &lt;floods&gt;"))
            try await browser.submit("/incoming/1/state", ["enabled": "yes"])
            #expect(try door(desk).disabledBecause == nil)
            let removed = try await browser.submit("/incoming/1/removal", [:])
            #expect(removed.header("Location") == "/incoming?done=incoming-removed")
            #expect(try await browser.get("/incoming/1").status == 404)
        }
    }

    @Test func `a message is tried out, and nothing stays of it`() async throws {
        try await open { desk, browser in
            try await browser.submit("/incoming", Self.door)
            let good = try await browser.submit(
                "/incoming/1/trial", ["message": #"{"issue": {"title": "Disk <full>", "text": "No room."}}"#])
            #expect(good.status == 200 && good.text.contains("This message would be taken."))
            #expect(good.text.contains("Disk &lt;full&gt;"))
            let bad = try await browser.submit("/incoming/1/trial", ["message": #"{"issue": {}}"#])
            #expect(bad.text.contains("This message would be refused:"))
            let none = try await browser.submit("/incoming/1/trial", ["message": "{"])
            #expect(none.status == 422 && none.text.contains("id=\"message-wrong\""))
            #expect(try await desk.send(.get, "/api/v1/tickets").json()["items"].list.isEmpty)
        }
    }

    @Test func `what was refused is listed with its reason`() async throws {
        try await open { desk, browser in
            try await browser.submit("/incoming", Self.door)
            _ = try await desk.send(
                .post, "/hooks/forge", "{}", as: nil,
                headers: [("webhook-id", "a"), ("webhook-timestamp", "1"), ("webhook-signature", "v1,AAAA")])
            await desk.environment.finishRefusals()
            let page = try await browser.get("/incoming/1?refused=yes").text
            #expect(page.contains("<span class=\"late\">") && page.contains("All that came"))
        }
    }

    @Test func `nobody but an admin comes near`() async throws {
        try await Desk.open { desk in
            let browser = try await desk.browser(of: .max)
            for path in ["/incoming", "/incoming/1"] { #expect(try await browser.get(path).status == 403) }
            #expect(try await browser.submit("/incoming", Self.door).status == 403)
        }
    }

    @Test func `what every message would be refused for is refused at once`() async throws {
        try await open { desk, browser in
            let map = (Self.door["map"] ?? "") + "\r\n"
            for (line, message) in [
                ("priority==huge", "“priority”: “huge” is none of low"), ("team==Nobody’s", "there is no team"),
                ("language==x", "is no language"),
            ] {
                let wrong = try await browser.submit("/incoming", Self.door.merging(["map": map + line]) { $1 })
                #expect(wrong.status == 422 && wrong.text.contains(#"id="map-wrong""#), "\(line)")
                #expect(wrong.text.contains(message), "\(line)")
            }
            #expect(
                try await browser.submit("/incoming", Self.door.merging(["map": map + "priority==High"]) { $1 }).status
                    == 200)
        }
    }
}
