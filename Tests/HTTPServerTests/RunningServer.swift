import HTTPServer
import Synchronization
import Testing

/// A gate that handlers wait at until a test opens it, and that says when someone has arrived.
actor Gate {
    private var isOpen = false
    private var arrived = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var watchers: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []

    func pass() async {
        arrived += 1
        for watcher in watchers where watcher.count <= arrived { watcher.continuation.resume() }
        watchers.removeAll { $0.count <= arrived }
        if isOpen { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }

    func arrival(_ count: Int = 1) async {
        if arrived >= count { return }
        await withCheckedContinuation { watchers.append((count, $0)) }
    }
}

/// Starts a server with these routes on a free port, and stops it when the test is over.
func withServer<Result>(
    _ routes: [Route], limits: Limits = Limits(), errors: ErrorLog = ErrorLog(),
    _ body: (Server, UInt16) async throws -> Result
) async throws -> Result {
    let router = try Router(validating: routes)
    let server = Server(handler: router.handler, limits: limits, onError: { error, _ in errors.note(error) })
    let address = try server.start(host: "localhost", port: 0)
    do {
        let result = try await body(server, address.port)
        await server.stop(grace: .zero)
        return result
    } catch {
        await server.stop(grace: .zero)
        throw error
    }
}

/// What the server reported.
final class ErrorLog: Sendable {
    private let noted = Mutex<[String]>([])

    func note(_ error: any Error) { noted.withLock { $0.append("\(error)") } }

    var all: [String] { noted.withLock { $0 } }
}

extension Route {
    static let hello = Route(.get, "/hello") { _ in .text("Hello\n") }
    static let echo = Route(.post, "/echo") { Response(body: .bytes($0.body)) }
}
