import HTTPServer
import Testing

@Suite struct UglyInputTests {
    @Test func `a text comes back as it was sent, whatever is in it`() async throws {
        try await Desk.open { desk in
            let ugly = #"a \"b\" \\ \/ \n\t\r \u0001 \u001f \u00e4 \ud83d\udeb0 </script> \u2028"#
            let filed = try await desk.send(
                .post, "/api/v1/tickets", #"{"subject": "a", "body": "\#(ugly)", "requester": "k@c.example"}"#)
            #expect(filed.status == 201)
            let shown = try await desk.send(.get, "/api/v1/tickets/1").json()
            #expect(
                shown["messages"][0]["body"].text
                    == "a \"b\" \\ / \n\t\r \u{1} \u{1F} ä 🚰 </script> \u{2028}")
        }
    }

    @Test func `no spoilt body is a fault of ours`() async throws {
        let whole = Array(
            #"{"subject": "ä\u00e4\n", "body": "b", "requester": "k@c.example", "tags": ["x", "y"], "fields": {"a": "1"}}"#
                .utf8)
        var generator = Seeded(state: 7)
        try await Desk.open { desk in
            for _ in 1...400 {
                var bytes = whole
                for _ in 0...Int.random(in: 0...2, using: &generator) {
                    let place = bytes.indices.randomElement(using: &generator) ?? 0
                    switch Int.random(in: 0...2, using: &generator) {
                    case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
                    case 1: bytes.remove(at: place)
                    default: bytes.insert(UInt8.random(in: 32...126, using: &generator), at: place)
                    }
                }
                var headers: Headers = ["Content-Type": "application/json"]
                try headers.set("Authorization", to: "Bearer \(desk.token(.ann))")
                let request = try Request(method: .post, target: "/api/v1/tickets", headers: headers, body: bytes)
                let status = try await desk.handler.respond(to: request).status.rawValue
                #expect([201, 400, 422].contains(status), "\(String(decoding: bytes, as: UTF8.self))")
            }
            #expect(desk.faults.all.isEmpty)
        }
    }
}

/// A generator that gives the same numbers every time (SplitMix64).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
