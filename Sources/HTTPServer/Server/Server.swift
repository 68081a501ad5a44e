import Glibc
import Synchronization

/// An HTTP/1.1 server: libmicrohttpd with one I/O thread, each request answered by a task of its own.
///
///     let router = try Router(validating: [Route(.get, "/hello") { _ in .text("Hello\n") }])
///     let server = Server(handler: router.handler, onError: { error, request in print(request.id, error) })
///     let address = try server.start(host: "localhost", port: 0)
///     await server.stop(grace: .seconds(10))
///
/// A server that was started runs until ``stop(grace:)``, even when no one holds it any more. TLS is the reverse
/// proxy's.
package final class Server: Sendable {
    private enum State {
        case idle
        case running(Engine, Daemon, ListeningSocket)
        case stopped
    }

    private let handler: Handler
    private let limits: Limits
    private let makeRequestID: @Sendable () -> String
    private let refusal: @Sendable (HTTPError) -> Response
    private let counters = Counters()
    private let state = Mutex(State.idle)

    /// A server that answers with this handler.
    ///
    /// `makeRequestID` names each request, from the I/O thread, and so must be quick. `refusal`
    /// makes the answer to what never becomes a request, as what was wrong with it in plain text unless it is given;
    /// it may be called from the I/O thread, too. `onError` receives every error
    /// that the handler let through and the client was told nothing about.
    package init(
        handler: Handler, limits: Limits = Limits(), makeRequestID: @escaping @Sendable () -> String = numbered(),
        refusal: @escaping @Sendable (HTTPError) -> Response = { $0.response },
        onError: @escaping Handler.ErrorHook
    ) {
        self.handler = handler.answeringErrors(onError: onError)
        self.limits = limits
        self.makeRequestID = makeRequestID
        self.refusal = refusal
    }

    /// Request ids that count from 1.
    package static func numbered() -> @Sendable () -> String {
        let counter = RequestCounter()
        return { counter.next() }
    }

    /// Listens on an IPv4 or IPv6 address or `localhost` (127.0.0.1), on a free port where `port` is 0.
    package func start(host: String, port: UInt16) throws(ServerError) -> BoundAddress {
        try state.withLock { state throws(ServerError) in
            guard case .idle = state else { throw .alreadyStarted }
            let engine = try Engine(
                handler: handler, limits: limits, counters: counters, makeRequestID: makeRequestID,
                refusal: refusal)
            let socket = try ListeningSocket(host: host, port: port)
            state = .running(engine, try Self.run(engine, on: socket), socket)
            return socket.address
        }
    }

    private static func run(_ engine: Engine, on socket: ListeningSocket) throws(ServerError) -> Daemon {
        do throws(ServerError) {
            try engine.watch.start()
            if let daemon = engine.start(on: socket) { return daemon }
            engine.watch.stop()
            throw .system(call: "MHD_start_daemon", reason: "no memory or no thread")
        } catch {
            close(socket.descriptor)
            throw error
        }
    }

    /// Takes no more connections, ends event streams, lets running requests finish for up to `grace`, then closes what
    /// is left. Returns once everything is closed; does nothing on a server that does not run.
    package func stop(grace: Duration) async {
        let running = state.withLock { state -> (Engine, Daemon, ListeningSocket)? in
            guard case .running(let engine, let daemon, let socket) = state else { return nil }
            state = .stopped
            return (engine, daemon, socket)
        }
        guard let (engine, daemon, socket) = running else { return }
        engine.isStopping.store(true, ordering: .sequentiallyConsistent)
        engine.stopAccepting(daemon)
        await engine.drain(grace: grace)
        engine.abandonAll()
        engine.stop(daemon)
        engine.watch.stop()
        close(socket.descriptor)
    }

    /// The numbers of this moment.
    package var statistics: ServerStatistics { counters.snapshot }

    /// Answers a request in process as the running server would, without a socket; never throws in practice.
    package func respond(to request: Request) async throws -> Response {
        try await handler.respond(to: request)
    }
}
