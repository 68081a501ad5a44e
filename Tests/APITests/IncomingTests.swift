import HTTPServer
import Secrets
import Testing

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
            let log = try await desk.send(.get, "\(Self.path)/1/messages", as: .admin).json()["items"]
            #expect(log.list.map { $0["message_id"].text } == ["1"])
        }
    }

    @Test func `an attacker gets nowhere`() async throws {
        try await Desk.open { desk in
            _ = try await desk.send(.post, Self.path, Self.forge, as: .admin)
            func status(_ body: String, _ headers: [(String, String)], _ name: String = "forge") async throws -> Int {
                try await desk.send(.post, "/hooks/\(name)", body, as: nil, headers: headers).status
            }
            let right = signed(Self.message)
            #expect(try await status(Self.message, []) == 401)
            #expect(try await status(Self.message + " ", right) == 401)
            #expect(try await status(Self.message, [("X-Hub-Signature-256", "sha256=")]) == 401)
            #expect(try await status(Self.message, right, "nobody") == 404)
            let deep = String(repeating: "[", count: 100_000)
            #expect(try await status(deep, signed(deep)) == 400)
            let huge = #"{"title": "\#(String(repeating: "x", count: 300_000))"}"#
            #expect(try await status(huge, signed(huge)) == 413)
            let odd = #"{"title": ["a"], "text": {"b": 1}, "id": 2}"#
            #expect(try await status(odd, signed(odd)) == 422)
            let nameless = #"{"title": "It burns", "text": "Since noon."}"#
            #expect(try await status(nameless, signed(nameless)) == 401)
            #expect(try await desk.send(.get, "/api/v1/tickets").json()["items"].list.isEmpty)
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
            #expect(closed.status == 404)
            #expect(try await desk.send(.delete, one, as: .admin).status == 200)
            #expect(try await desk.send(.get, one, as: .admin).status == 404)
        }
    }
}
