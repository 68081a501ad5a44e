import API
import Foundation
import FoundationNetworking
import HTTPServer

extension Desk {
    /// Sends a request in process, as somebody or as nobody.
    func send(
        _ method: Method, _ target: String, _ body: String? = nil, as colleague: Colleague? = .ann,
        headers extra: [(String, String)] = [], from remote: RemoteAddress = .loopback, id: String = "test-1"
    ) async throws -> Reply {
        let headers = try Self.headers(body: body, token: colleague.map(token), extra)
        let request = try Request(
            method: method, target: target, headers: headers, body: Array((body ?? "").utf8), remoteAddress: remote,
            id: id)
        let response = try await handler.respond(to: request)
        let bytes: [UInt8] =
            switch response.body {
            case .bytes(let bytes): bytes
            case .text(let text): Array(text.utf8)
            case .stream(let stream) where response.headers["Content-Disposition"] != nil:
                await stream.chunks.reduce(into: []) { $0 += $1 }
            case .empty, .stream: []
            }
        let found = response.headers
        let reply = Reply(status: response.status.rawValue, body: bytes, header: { found[$0] })
        try APIContract.hold(method, target, body, reply)
        return reply
    }

    /// Runs a test with a server before this desk, on a free port of this machine.
    func serving<Result>(_ body: (UInt16) async throws -> Result) async throws -> Result {
        let server = Server(
            handler: handler, refusal: APIApplication.refusal, onError: { [faults] error, _ in faults.note("\(error)") }
        )
        let address = try server.start(host: "localhost", port: 0)
        do {
            let result = try await body(address.port)
            await server.stop(grace: .zero)
            return result
        } catch {
            await server.stop(grace: .zero)
            throw error
        }
    }

    /// Sends a request through a socket.
    func send(
        port: UInt16, _ method: Method, _ target: String, _ body: String? = nil, as colleague: Colleague? = .ann,
        headers extra: [(String, String)] = []
    ) async throws -> Reply {
        guard let url = URL(string: "http://127.0.0.1:\(port)\(target)") else { throw URLError(.badURL) }
        var request = URLRequest(url: url, timeoutInterval: 30)
        request.httpMethod = method.rawValue
        request.httpBody = body.map { Data($0.utf8) }
        for (name, value) in try Self.headers(body: body, token: colleague.map(token), extra).all {
            request.setValue(value, forHTTPHeaderField: name)
        }
        let (data, response) = try await URLSession.shared.data(for: request)
        guard let response = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
        return Reply(
            status: response.statusCode, body: Array(data), header: { response.value(forHTTPHeaderField: $0) })
    }

    private static func headers(body: String?, token: String?, _ extra: [(String, String)]) throws -> Headers {
        var headers = Headers()
        if body != nil { try headers.set("Content-Type", to: "application/json") }
        if let token { try headers.set("Authorization", to: "Bearer \(token)") }
        for (name, value) in extra { try headers.set(name, to: value) }
        return headers
    }

    /// Files a ticket and returns its number.
    @discardableResult
    func fileTicket(
        _ subject: String = "Printer is broken", as colleague: Colleague = .ann, more: String = ""
    ) async throws -> Int {
        let body =
            #"{"subject": "\#(subject)", "body": "It does not print.", "requester": "kim@customer.example"\#(more)}"#
        return try await send(.post, "/api/v1/tickets", body, as: colleague).json()["number"].int ?? 0
    }
}
