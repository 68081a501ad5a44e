import API
import HTTPServer
import Testing

@Suite struct CommandTests {
    private static let request = #"""
        {"arguments": ["ticket", "list"], "directory": "/tmp", "input": null, "columns": 80, "styled": false}
        """#
    private static let elsewhere = RemoteAddress(ipv4: 0xC000_0201, port: 4000)

    private static func key(_ text: String = Desk.commandKey) -> [(String, String)] {
        [("Authorization", "Bearer \(text)")]
    }

    @Test func `a command with the key is run and its output comes back`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(
                .post, "/internal/commands", Self.request, as: nil, headers: Self.key())
            #expect(reply.status == 200)
            #expect(try reply.json()["exitCode"].int == 2)
            #expect(try reply.json()["output"][0]["stream"].text == "out")
            #expect(try reply.json()["output"][0]["text"].text == "done\n")
            #expect(desk.commands.all.map(\.arguments) == [["ticket", "list"]])
        }
    }

    @Test func `to everybody else there is no such path`() async throws {
        try await Desk.open { desk in
            let nothing = try await desk.send(.post, "/internal/nothing", Self.request, as: nil)
            let tries = [
                try await desk.send(.post, "/internal/commands", Self.request, as: nil),
                try await desk.send(.post, "/internal/commands", Self.request, as: .admin),
                try await desk.send(
                    .post, "/internal/commands", Self.request, as: nil, headers: Self.key("blk_guess")),
                try await desk.send(
                    .post, "/internal/commands", Self.request, as: nil, headers: Self.key(), from: Self.elsewhere),
                try await desk.send(
                    .post, "/internal/commands", Self.request, as: nil,
                    headers: Self.key() + [("X-Forwarded-For", "192.0.2.1")]),
            ]
            for reply in tries {
                #expect(reply.status == 404)
                #expect(reply.text == nothing.text)
            }
            #expect(desk.commands.all.isEmpty)
        }
    }

    @Test func `what is no command is refused`() async throws {
        try await Desk.open { desk in
            let reply = try await desk.send(.post, "/internal/commands", "{}", as: nil, headers: Self.key())
            #expect(reply.status == 400)
        }
    }
}
