import BelayTesting
import Model
import Storage
import Testing
import Workflows

private let nasty = "</b> **Hi** @everyone <!channel> <@U1> [x](http://evil) `\\ \"& :smile: {{DATE(1)}}"

/// Opens a ticket for Ana whose subject is meant to break out of every format, and returns what an endpoint gets of it.
private func caught(
    _ belay: Harness, _ format: EndpointFormat, template: String? = nil, contentType: String = "application/json"
) async throws -> WebhookCatcher.Caught {
    var found: WebhookCatcher.Caught?
    try await belay.addCompany()
    try await belay.catching { catcher in
        try await belay.run(
            AddEndpoint(
                name: "Chat", url: catcher.url, eventTypes: ["notification.assigned"], headers: ["X-Team": "blue"],
                format: format, template: template, contentType: contentType))
        try await belay.open(subject: nasty, assignee: "Ana")
        try await belay.disregardNotifications()
        await belay.deliver()
        #expect(catcher.caught.count == 1)
        found = catcher.caught.first
    }
    return try #require(found)
}

@Test func `The standard format carries everything, signed and with the endpoint's own headers`() async throws {
    try await scenario { belay in
        let message = try await caught(belay, .standard)
        #expect(message["content-type"] == "application/json")
        #expect(message["x-team"] == "blue")
        #expect(message["webhook-id"].hasPrefix("msg_"))
        #expect(message["webhook-signature"].hasPrefix("v1,"))
        #expect(message.value("type") as? String == "notification.assigned")
        #expect(message.value("data.to.email") as? String == "ana@example.com")
        #expect((message.value("data.subject") as? String)?.hasSuffix(nasty) == true)
        #expect(message.value("data.record.number") as? Int == 1)
    }
}

@Test func `Slack gets plain text in which nothing is a command`() async throws {
    try await scenario { belay in
        let message = try await caught(belay, .slack)
        #expect(message.value("blocks.0.type") as? String == "header")
        #expect(message.value("blocks.0.text.type") as? String == "plain_text")
        let header = try #require(message.value("blocks.0.text.text") as? String)
        #expect(header.contains("&lt;!channel&gt; &lt;@U1&gt;"))
        #expect(header.contains("&amp;"))
        #expect(!message.text.contains("<"))
        #expect((message.value("text") as? String)?.contains("&lt;/b&gt;") == true)
        #expect((message.value("blocks.1.elements.0.text") as? String) == "→ Ana Lima · ticket 1")
    }
}

@Test func `Teams gets an adaptive card of rich text, which knows no Markdown`() async throws {
    try await scenario { belay in
        let message = try await caught(belay, .teams)
        let card = "attachments.0.content"
        #expect(message.value("type") as? String == "message")
        #expect(
            message.value("attachments.0.contentType") as? String == "application/vnd.microsoft.card.adaptive")
        #expect(message.value("\(card).type") as? String == "AdaptiveCard")
        let lines = try #require(message.value("\(card).body") as? [[String: Any]])
        #expect(lines.count > 3)
        #expect(lines.allSatisfy { $0["type"] as? String == "RichTextBlock" })
        #expect((message.value("\(card).body.0.inlines.0.text") as? String)?.hasSuffix(nasty) == true)
        #expect(!message.text.contains("TextBlock\",\"text"))
    }
}

@Test func `Discord gets at most 2,000 characters, escaped, and calls nobody`() async throws {
    try await scenario { belay in
        let message = try await caught(belay, .discord)
        let content = try #require(message.value("content") as? String)
        #expect(content.utf16.count <= 2000)
        #expect(content.hasPrefix("**Yours now\\: Ticket 1"))
        #expect(content.contains("\\*\\*Hi\\*\\* \\@everyone \\<!channel\\>"))
        #expect(content.contains("\\<\\@U1\\> \\[x\\]\\(http\\://evil\\) \\`\\\\"))
        #expect((message.value("allowed_mentions.parse") as? [Any])?.isEmpty == true)
    }
}

@Test func `An own template writes the body, with every text in its place`() async throws {
    try await scenario { belay in
        let message = try await caught(
            belay, .template,
            template: #"""
                {"title": "{{subject}}", "who": "{{to.name}}", "id": "{{id}}"{{#record}}, "number": {{record.number}}{{/record}}}
                """#, contentType: "application/vnd.acme+json")
        #expect(message["content-type"] == "application/vnd.acme+json")
        #expect((message.value("title") as? String)?.hasSuffix(nasty) == true)
        #expect(message.value("who") as? String == "Ana Lima")
        #expect(message.value("number") as? Int == 1)
        #expect(message.value("id") as? String == message["webhook-id"])
    }
}

@Test(arguments: [
    (#"{"a": "{{{text}}}"}"#, "application/json"), (#"{"a": {{record.number}}}"#, "application/json"),
    (#"{"a": "{{sbject}}"}"#, "application/json"), ("{{#record}}", "text/plain"), ("", "nonsense"),
])
func `A template that would write something broken is refused when it is saved`(
    template: String, type: String
) async throws {
    try await scenario { belay in
        await #expect(throws: WorkflowError.self) {
            try await belay.run(
                AddEndpoint(
                    name: "Own", url: "https://example.com", format: .template, template: template, contentType: type))
        }
    }
}

@Test func `All that is wrong with an endpoint is told at once`() async throws {
    try await scenario { belay in
        do {
            try await belay.run(
                AddEndpoint(
                    name: "", url: "nowhere", eventTypes: ["notification.asigned"], headers: ["Host": "x"],
                    timeout: .seconds(99), format: .template, messagesPerMinute: 0))
            Issue.record("It was accepted.")
        } catch WorkflowError.invalid(let error) {
            let fields = Set(error.problems.map(\.field))
            #expect(fields == ["name", "url", "type", "header", "timeout", "template", "rate"])
        }
    }
}

@Test func `An endpoint is changed in part, and the trail says what`() async throws {
    try await scenario { belay in
        let added = try await belay.addEndpoint(url: "https://example.com/a")
        let changed = try await belay.run(
            ChangeEndpoint(
                endpoint: "mail", url: "https://example.com/b", eventTypes: ["notification.*"],
                headers: ["Authorization": "secret"], format: .slack, messagesPerMinute: 30))
        #expect(changed.secret == added.secret)
        #expect(changed.name == "Mail")
        #expect(belay.environment.snapshot.configuration.endpoints[added.id] == changed)
        let back = try await belay.run(
            ChangeEndpoint(endpoint: "Mail", headers: ["authorization": ""], messagesPerMinute: 0))
        #expect(back.headers.isEmpty)
        #expect(back.messagesPerMinute == nil)
        let events = try await belay.store.read {
            try $0.events(of: Subject(noun: .endpoint, number: added.id.rawValue))
        }
        let fields = events.flatMap(\.draft.changes).map(\.field)
        #expect(fields.contains("url") && fields.contains("format") && fields.contains("headers"))
        #expect(!events.description.contains("secret"))
        await #expect(throws: WorkflowError.self) {
            try await belay.run(ChangeEndpoint(endpoint: "Mail", template: "{{", contentType: "text/plain"))
        }
    }
}
