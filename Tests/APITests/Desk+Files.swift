import API
import HTTPServer
import Testing

extension Desk {
    /// Sends bytes as they are, in process, and reads the answer whole, whatever it is.
    func send(
        _ method: HTTPServer.Method, _ target: String, bytes: [UInt8],
        type: String? = "application/octet-stream", as colleague: Colleague? = .ann,
        headers extra: [(String, String)] = [], from remote: RemoteAddress = .loopback
    ) async throws -> Reply {
        var headers = Headers()
        if let type { try headers.set("Content-Type", to: type) }
        if let colleague { try headers.set("Authorization", to: "Bearer \(token(colleague))") }
        for (name, value) in extra { try headers.set(name, to: value) }
        let request = try Request(
            method: method, target: target, headers: headers, body: bytes, remoteAddress: remote, id: "test-1")
        let response = try await handler.respond(to: request)
        var body: [UInt8] = []
        switch response.body {
        case .bytes(let bytes): body = bytes
        case .text(let text): body = Array(text.utf8)
        case .stream(let stream): body = await stream.chunks.reduce(into: []) { $0 += $1 }
        case .empty: break
        }
        let found = response.headers
        let reply = Reply(status: response.status.rawValue, body: body, header: { found[$0] })
        try APIContract.hold(method, target, nil, reply)
        return reply
    }

    /// Brings a file and returns its number.
    func bring(_ name: String, _ text: String = "hello", as colleague: Colleague = .ann) async throws -> Int {
        let reply = try await send(.post, "/api/v1/attachments?name=\(name)", bytes: Array(text.utf8), as: colleague)
        #expect(reply.status == 201, "\(reply.text)")
        return try reply.json()["number"].int ?? 0
    }
}
