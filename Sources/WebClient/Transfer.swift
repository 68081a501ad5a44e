import Synchronization

/// One request on its way through the loop.
final class Transfer: Sendable {
    typealias Outcome = Result<WebResponse, WebClientError>

    let request: WebRequest
    /// Set before the loop is told, so that a cancel that overtakes its own request is not lost.
    private let cancelled = Atomic(false)

    /// Scheme, host and port as written in the URL: what a connection can be shared for.
    let origin: String

    init(request: WebRequest) {
        self.request = request
        let authority = request.url.utf8.drop { $0 != 0x2F }.dropFirst(2)
        let end = authority.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? authority.endIndex
        origin = String(request.url[..<end])
    }

    func cancel() {
        cancelled.store(true, ordering: .relaxed)
    }

    var isCancelled: Bool {
        cancelled.load(ordering: .relaxed)
    }
}
