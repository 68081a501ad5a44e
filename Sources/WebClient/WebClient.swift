import Synchronization

/// Sends HTTP requests through libcurl, on one thread of its own, over connections that are kept and used again.
///
///     let client = WebClient(settings: WebClientSettings())
///     let response = try await client.send(WebRequest(url: "https://example.com/hook", body: Array("{}".utf8)))
///     print(response.status, response.headers["retry-after"] ?? "-")
///     await client.close()
///
/// A request on a kept connection that turns out to be closed is sent once more by libcurl, a POST too: receivers must
/// recognise repeats, as webhook receivers do by `webhook-id`.
package final class WebClient: Sendable {
    private enum State {
        /// Nothing was sent yet: no thread runs, and libcurl with its TLS library is not set up, which a server that has no
        /// webhook to send need not keep in memory.
        case idle
        case working(TransferLoop)
        case closed
    }

    private let settings: WebClientSettings
    private let state = Mutex(State.idle)

    /// A client; its thread and its connections are made when first needed.
    package init(settings: WebClientSettings = WebClientSettings()) {
        self.settings = settings
    }

    /// Whoever forgets `close` gets its effect when the last reference goes.
    deinit {
        if case .working(let loop) = state.withLock({ $0 }) { loop.stop(whenStopped: nil) }
    }

    /// Sends one request and returns what came back, whatever its status; cancelling the task takes the request out.
    package func send(_ request: WebRequest) async throws(WebClientError) -> WebResponse {
        try request.validate()
        guard let loop = startedLoop() else { throw .closed }
        let transfer = Transfer(request: request)
        let result = await withTaskCancellationHandler {
            unsafe await withUnsafeContinuation { continuation in
                unsafe loop.submit(PendingTransfer(transfer, continuation))
            }
        } onCancel: {
            transfer.cancel()
            loop.cancel(transfer)
        }
        return try result.get()
    }

    /// Ends running and waiting requests with `closed`, closes the connections and returns when the thread has ended.
    package func close() async {
        let loop = state.withLock { state -> TransferLoop? in
            // A second caller waits for the same thread.
            if case .working(let loop) = state { return loop }
            state = .closed
            return nil
        }
        guard let loop else { return }
        await withCheckedContinuation { continuation in
            loop.stop { continuation.resume() }
        }
    }

    /// The loop, started where it was not; nil after `close`.
    private func startedLoop() -> TransferLoop? {
        state.withLock { state in
            switch state {
            case .working(let loop): return loop
            case .closed: return nil
            case .idle:
                let loop = TransferLoop(settings: settings)
                loop.start()
                state = .working(loop)
                return loop
            }
        }
    }
}
