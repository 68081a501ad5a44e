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
    private let loop: TransferLoop

    /// A client with its thread started; connections are made when first needed.
    package init(settings: WebClientSettings = WebClientSettings()) {
        loop = TransferLoop(settings: settings)
        loop.start()
    }

    /// Whoever forgets `close` gets its effect when the last reference goes.
    deinit {
        loop.stop(whenStopped: nil)
    }

    /// Sends one request and returns what came back, whatever its status; cancelling the task takes the request out.
    package func send(_ request: WebRequest) async throws(WebClientError) -> WebResponse {
        try request.validate()
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
        await withCheckedContinuation { continuation in
            loop.stop { continuation.resume() }
        }
    }
}
