import CMicroHTTPD
import Synchronization

extension Exchange {
    /// Has somebody look at the request before its body is read, and suspends the connection meanwhile; false when the
    /// server is closing.
    func ask(_ admission: @escaping Admission, _ head: Request.Head, bytes: Int) -> Bool {
        let isSuspended = record.state.withLock { state in
            guard !engine.isClosing.load(ordering: .sequentiallyConsistent) else { return false }
            state.exchange = self
            phase = .asking
            unsafe MHD_suspend_connection(connection)
            return true
        }
        guard isSuspended else { return false }
        Task { [self] in
            switch await admission(Request(head: head, body: [])) {
            case .refused(let response): deliver(response, isHead: false, closing: true)
            case .letIn(let holder):
                guard let share = engine.budget.take(bytes, for: holder) else {
                    return deliver(engine.refusal(.tooManyBodies), isHead: false, closing: true)
                }
                letIn(share)
            }
        }
        return true
    }

    /// The body may come in: the connection goes on, unless the server closes and has answered itself.
    private func letIn(_ share: BodyBudget.Share) {
        engine.resuming.add(1, ordering: .sequentiallyConsistent)
        let isLate = record.state.withLock { state in
            if isDelivered { return true }
            self.share = share
            state.exchange = nil
            return false
        }
        if isLate { engine.budget.give(share) } else { unsafe MHD_resume_connection(connection) }
        engine.resuming.subtract(1, ordering: .sequentiallyConsistent)
    }
}

extension HTTPError {
    static var tooManyBodies: HTTPError {
        HTTPError(
            .serviceUnavailable, "Too much is being sent to the server at this moment. Try again in a few seconds.",
            headers: ["Retry-After": "5"])
    }
}
