import API
import HTTPServer
import Storage
import Testing
import Workflows

@Suite struct ProblemTests {
    @Test func `a problem has every member that it should`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.get, "/api/v1/tickets/7", id: "r-9")
            #expect(reply.header("Content-Type") == "application/problem+json")
            let problem = try reply.json()
            #expect(problem.keys == ["type", "title", "status", "detail", "instance", "errors"])
            #expect(problem["type"].text == "urn:belay:problem:not-found")
            #expect(problem["title"].text == "Not found")
            #expect(problem["status"].int == 404)
            #expect(problem["detail"].text == "There is no ticket 7.")
            #expect(problem["instance"].text == "r-9")
        }
    }

    @Test(arguments: ["/healthz", "/api/v1/tickets", "/api/v1/tickets/9", "/api/v1/nothing", "/nothing"])
    func `every answer has the headers that all have`(_ path: String) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.get, path, id: "r-5")
            #expect(reply.header("X-Request-Id") == "r-5")
            #expect(reply.header("Cache-Control") == "no-store")
            #expect(reply.header("X-Content-Type-Options") == "nosniff")
        }
    }

    @Test(
        arguments: [
            ("{\"subject\": }", "line 1, column 13"), ("{\n  \"ä\": 1,,\n}", "line 2, column 10"), ("{\"a\": 1", nil),
            ("nonsense", nil),
            ("{\"a\": \"\u{1}\"}", nil), ("{'a': 1}", nil), ("{\"a\": 01}", nil), ("{} {}", nil), ("", "empty"),
        ] as [(String, String?)])
    func `malformed JSON is refused with its place`(_ body: String, _ place: String?) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.post, "/api/v1/tickets", body)
            #expect(reply.status == 400)
            #expect(try reply.json()["type"].text == "urn:belay:problem:malformed")
            let detail = try #require(try reply.json()["detail"].text)
            if let place { #expect(detail.contains(place), "\(detail)") }
        }
    }

    @Test(arguments: ["[]", "12", "\"text\"", "null", "true"])
    func `JSON that is no object is refused`(_ body: String) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.post, "/api/v1/tickets", body)
            #expect(reply.status == 400)
            #expect(try reply.json()["detail"].text?.contains("JSON object") == true)
        }
    }

    @Test func `bytes that are no UTF-8 are refused`() async throws {
        try await Desk.open { desk in
            let request = try Request(
                method: .post, target: "/api/v1/tickets",
                headers: Self.jsonHeaders(desk.token(.ann)),
                body: Array("{\"subject\": \"".utf8) + [0xFF, 0xFE, 0x22, 0x7D])
            #expect(try await desk.handler.respond(to: request).status == .badRequest)
        }
    }

    private static func jsonHeaders(_ token: String) throws -> Headers {
        var headers: Headers = ["Content-Type": "application/json"]
        try headers.set("Authorization", to: "Bearer \(token)")
        return headers
    }

    @Test func `JSON nested too deeply is refused`() async throws {
        try await Desk.open { desk in
            let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
            let reply = try await desk.send(.post, "/api/v1/tickets", #"{"tags": \#(deep)}"#)
            #expect(reply.status == 400)
            #expect(try reply.json()["detail"].text?.contains("nested") == true)
        }
    }

    @Test func `brackets inside a text are not nesting`() async throws {
        try await Desk.open { desk in
            let text = String(repeating: #"[{\""#, count: 100)
            let reply = try await desk.send(
                .post, "/api/v1/tickets", #"{"subject": "a", "body": "\#(text)", "requester": "k@c.example"}"#)
            #expect(reply.status == 201)
        }
    }

    @Test func `unknown fields are refused with the names that are known`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(
                .post, "/api/v1/tickets", #"{"subjct": "a", "body": "b", "colour": null}"#)
            #expect(reply.status == 422)
            let errors = try reply.fieldErrors()
            #expect(Set(errors.keys) == ["subjct", "colour"])
            #expect(errors["subjct"]?.contains("subject, body, requester, requester_name") == true)
        }
    }

    @Test(arguments: [
        (#"{"subject": 12}"#, "subject", "must be a text"), (#"{"tags": "a"}"#, "tags", "must be a list"),
        (#"{"tags": ["a", 1]}"#, "tags[1]", "must be a text"),
        (#"{"fields": {"room": 12}}"#, "fields.room", "must be a text"),
        (#"{"fields": []}"#, "fields", "must be a JSON object"),
    ])
    func `a value of the wrong type names its field`(
        _ body: String, _ field: String, _ message: String
    ) async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.post, "/api/v1/tickets", body)
            #expect(reply.status == 422)
            #expect(try reply.fieldErrors() == [field: message])
        }
    }

    @Test(arguments: [nil, "text/plain", "application/x-www-form-urlencoded", "application/jsonx"])
    func `a body that does not say it is JSON is refused`(_ type: String?) async throws {
        try await Desk.open { desk in
            var headers = Headers()
            try headers.set("Authorization", to: "Bearer \(desk.token(.ann))")
            if let type { try headers.set("Content-Type", to: type) }
            let request = try Request(
                method: .post, target: "/api/v1/tickets", headers: headers, body: Array("{}".utf8))
            #expect(try await desk.handler.respond(to: request).status == .unsupportedMediaType)
        }
    }

    @Test func `a media type may have parameters`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(
                .post, "/api/v1/tickets", "{}", headers: [("Content-Type", "Application/JSON ; charset=utf-8")])
            #expect(reply.status == 422)
        }
    }

    @Test func `an oversized body is refused in process too`() async throws {
        try await Desk.open { desk in
            let reason = String(repeating: "a", count: 70_000)
            let reply = try await desk.send(.post, "/api/v1/tickets/1/escalate", #"{"reason": "\#(reason)"}"#)
            #expect(reply.status == 413)
            #expect(try reply.json()["type"].text == "urn:belay:problem:too-large")
        }
    }

    @Test func `a method that a path does not take is a problem that says which it takes`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.delete, "/api/v1/tickets/1")
            #expect(reply.status == 405)
            #expect(reply.header("Allow")?.contains("PATCH") == true)
            #expect(try reply.json()["type"].text == "urn:belay:problem:method-not-allowed")
        }
    }

    @Test func `a fault of ours says nothing of itself and is told to the operator`() async throws {
        struct Fault: Error {}
        let figures = DataFigures(readiness: { _ in throw Fault() }, all: { _ in throw Fault() })
        try await Desk.open(figures: figures) { desk in
            await desk.environment.store.close()
            let reply = try await desk.send(
                .post, "/api/v1/tickets", #"{"subject": "a", "body": "b", "requester": "k@c.example"}"#)
            #expect(reply.status == 503)
            #expect(reply.header("Retry-After") == "5")
            #expect(!reply.text.lowercased().contains("sql"))
            #expect(desk.faults.all.count == 1)
        }
    }
}
