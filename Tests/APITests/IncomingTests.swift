import BusinessTime
import HTTPServer
import Secrets
import Testing
import Workflows

@Suite struct IncomingTests {
    private static let path = "/api/v1/incoming"
    private static let secret = "a-secret-of-the-forge"
    private static let forge = #"""
        {"name": "forge", "kind": "ticket", "signature": "hmac", "secret": "a-secret-of-the-forge",
         "map": {"subject": "/title", "body": "/text", "requester": "=forge@example.com", "id": "/id"}}
        """#
    private static let message = #"{"title": "It burns", "text": "Since noon.", "id": 1}"#

    private func signed(_ body: String) -> [(String, String)] {
        let code = HMACSHA256.code(for: Array(body.utf8), key: Secret(Array(Self.secret.utf8)))
        return [("X-Hub-Signature-256", "sha256=" + Hexadecimal.encode(code.bytes))]
    }

    @Test func `a signed message opens a ticket, and comes again in vain`() async throws {
        try await Desk.open { desk in
            let added = try await desk.send(.post, Self.path, Self.forge, as: .admin)
            #expect(added.status == 201)
            #expect(try added.json()["secret"].text == Self.secret)
            let shown = try await desk.send(.get, "\(Self.path)/1", as: .admin)
            #expect(!shown.text.contains(Self.secret))
            for isRepeated in [false, true] {
                let reply = try await desk.send(
                    .post, "/hooks/forge", Self.message, as: nil, headers: signed(Self.message))
                #expect(reply.status == 200)
                #expect(reply.text.contains("\"repeated\":\(isRepeated)"))
                #expect(try reply.json()["record"]["number"].int == 1)
            }
            let ticket = try await desk.send(.get, "/api/v1/tickets/1").json()
            #expect(ticket["subject"].text == "It burns")
            await desk.environment.finishRefusals()
            let log = try await desk.send(.get, "\(Self.path)/1/messages", as: .admin).json()["items"]
            #expect(log.list.map { $0["message_id"].text } == ["1", "1"])
            #expect(log[0]["refused_because"].text?.contains("came before") == true)
        }
    }

    @Test func `an attacker gets nowhere, and learns nothing`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, Self.path, Self.forge, as: .admin)
            _ = try await desk.send(
                .post, Self.path,
                #"{"name": "plain", "kind": "health", "map": {"account": "/a", "score": "/b"}}"#, as: .admin)
            let right = signed(Self.message)
            let stamp = String(Desk.start.milliseconds / 1000)
            let standard = [("webhook-id", "1"), ("webhook-timestamp", stamp), ("webhook-signature", "v1,AAAA")]
            let attempts: [(String, [(String, String)])] = [
                (Self.message, []), (Self.message + " ", right), (Self.message, [("X-Hub-Signature-256", "sha256=")]),
                (Self.message, standard), ("no JSON", right), ("", []),
                (String(repeating: "[", count: 100_000), right),
            ]
            var answers: Set<String> = []
            for (body, headers) in attempts {
                for name in ["forge", "plain", "nobody"] {
                    let reply = try await desk.send(.post, "/hooks/\(name)", body, as: nil, headers: headers)
                    #expect(reply.status == 401)
                    answers.insert(reply.text)
                }
            }
            let unknown = try await desk.send(.post, "/hooks/nobody", Self.message, as: nil, headers: right)
            answers.insert(unknown.text)
            #expect(answers.count == 1)
            #expect(try await desk.send(.get, "/api/v1/tickets").json()["items"].list.isEmpty)
        }
    }

    @Test func `what is signed and cannot be done is told to its sender, and logged`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, Self.path, Self.forge, as: .admin)
            func status(_ body: String) async throws -> Int {
                try await desk.send(.post, "/hooks/forge", body, as: nil, headers: signed(body)).status
            }
            #expect(try await status(String(repeating: "[", count: 100_000)) == 400)
            #expect(try await status(#"{"title": 1e999}"#) == 400)
            #expect(try await status("") == 400)
            #expect(try await status(#"{"title": "\#(String(repeating: "x", count: 300_000))"}"#) == 413)
            #expect(try await status(#"{"title": ["a"], "text": {"b": 1}, "id": 2}"#) == 422)
            #expect(try await status(#"{"title": "It burns", "text": "Since noon."}"#) == 401)
            let long = #"{"title": "\#(String(repeating: "x", count: 400))", "text": "Since noon.", "id": 3}"#
            #expect(try await status(long) == 422)
            #expect(try await desk.send(.get, "/api/v1/tickets").json()["items"].list.isEmpty)
            await desk.environment.finishRefusals()
            let log = try await desk.send(.get, "\(Self.path)/1/messages?refused=true", as: .admin).json()["items"]
            #expect(log.list.map { $0["times"].int } == [1, 1, 1, 3])
            #expect(!log.list.contains { $0["refused_because"].text?.contains("xxx") == true })
        }
    }

    @Test func `a door is changed, tried and removed`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, Self.path, Self.forge, as: .admin)
            let one = "\(Self.path)/1"
            let changed = try await desk.send(
                .patch, one, #"{"map": {"priority": "=high", "id": ""}, "department": "Support"}"#, as: .admin
            ).json()
            #expect(changed["map"]["priority"].text == "=high")
            #expect(changed["map"]["id"].isNull)
            #expect(changed["department"]["name"].text == "Support")
            let tried = try await desk.send(.post, "\(one)/try", #"{"message": {"title": "T"}}"#, as: .admin).json()
            #expect(tried["fields"]["subject"].text == "T")
            #expect(tried["problem"].text?.contains("body") == true)
            let rotated = try await desk.send(.post, "\(one)/rotate", #"{"overlap": "1h"}"#, as: .admin).json()
            #expect(rotated["secret"].text?.hasPrefix("whsec_") == true)
            #expect(try await desk.send(.patch, one, #"{"disabled_because": "moving"}"#, as: .admin).status == 200)
            let closed = try await desk.send(
                .post, "/hooks/forge", Self.message, as: nil, headers: signed(Self.message))
            #expect(closed.status == 403)
            #expect(try await desk.send(.delete, one, as: .admin).status == 200)
            #expect(try await desk.send(.get, one, as: .admin).status == 404)
        }
    }
}
