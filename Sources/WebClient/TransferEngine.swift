import CCurl

/// What the loop's thread owns: the waiting line, the running transfers and a stock of easy handles to use again.
final class TransferEngine {
    private let multi: MultiHandle
    private let settings: WebClientSettings
    private var line: WaitingLine<PendingTransfer>
    /// Each running handle knows its place here, so that taking one out moves only the last.
    private var running: [EasyHandle] = []
    private var idle: [EasyHandle] = []
    private var endedCount = 0

    /// An idle handle holds some kilobytes; a burst's surplus is given back.
    private static let idleLimit = 256

    init(multi: MultiHandle, settings: WebClientSettings) {
        self.multi = multi
        self.settings = settings
        line = WaitingLine(
            limitPerOrigin: settings.maximumConnectionsPerHost, limit: settings.maximumTotalConnections)
    }

    func carryOut(_ orders: [TransferLoop.Order]) {
        for order in orders {
            switch order {
            // A cancel that overtook its own request was looked for in vain.
            case .start(let pending) where pending.transfer.isCancelled: finish(pending, .failure(.cancelled))
            case .start(let pending): line.add(pending, to: pending.transfer.origin)
            case .cancel(let transfer): cancel(transfer)
            }
        }
        startWaiting()
    }

    /// Lets libcurl do what can be done without waiting, and ends what it has finished.
    func perform() {
        guard !running.isEmpty, let multi = unsafe multi.pointer else { return }
        var count: CInt = 0
        unsafe curl_multi_perform(multi, &count)
        while let message = unsafe curl_multi_info_read(multi, &count) {
            guard unsafe message.pointee.msg == CURLMSG_DONE, let easy = unsafe message.pointee.easy_handle,
                let handle = unsafe EasyHandle.of(easy)
            else { continue }
            // The message lives no longer than the handle is part of the multi handle.
            let code = unsafe message.pointee.data.result
            end(handle, handle.outcome(of: code))
        }
        startWaiting()
    }

    /// How many requests ended since the last call.
    func takeEndedCount() -> Int {
        exchange(&endedCount, with: 0)
    }

    func close() {
        for pending in line.removeAll() { finish(pending, .failure(.closed)) }
        for handle in running { end(handle, .failure(.closed)) }
        idle = []
    }

    private func startWaiting() {
        while let pending = line.next() {
            if let refusal = start(pending) {
                line.ended(pending.transfer.origin)
                finish(pending, .failure(refusal))
            }
        }
    }

    /// Nil where the transfer runs now.
    private func start(_ pending: PendingTransfer) -> WebClientError? {
        guard let multi = unsafe multi.pointer, let handle = idle.popLast() ?? EasyHandle(settings: settings) else {
            return .other(code: 27, message: "libcurl could not be started")
        }
        handle.prepare(pending)
        let code = unsafe curl_multi_add_handle(multi, handle.easy)
        guard code == CURLM_OK else {
            // Only lack of memory brings this about; the handle is not used again.
            return .other(code: Int(code.rawValue), message: "curl_multi_add_handle")
        }
        handle.place = running.count
        running.append(handle)
        return nil
    }

    private func cancel(_ transfer: Transfer) {
        // Rare enough for a search; a request that has ended meanwhile is not found.
        if let pending = line.remove(from: transfer.origin, where: { $0.transfer === transfer }) {
            finish(pending, .failure(.cancelled))
        } else if let handle = running.first(where: { $0.pending?.transfer === transfer }) {
            end(handle, .failure(.cancelled))
        }
    }

    private func end(_ handle: EasyHandle, _ outcome: Transfer.Outcome) {
        if let multi = unsafe multi.pointer { unsafe curl_multi_remove_handle(multi, handle.easy) }
        let last = running.removeLast()
        if last !== handle {
            running[handle.place] = last
            last.place = handle.place
        }
        if let pending = handle.release() {
            line.ended(pending.transfer.origin)
            finish(pending, outcome)
        }
        if idle.count < Self.idleLimit { idle.append(handle) }
    }

    private func finish(_ pending: PendingTransfer, _ outcome: Transfer.Outcome) {
        endedCount += 1
        pending.resume(outcome)
    }
}
