import CCurl
import Foundation
import Synchronization

/// The meeting point of the callers and the thread that owns libcurl's multi handle.
///
/// Callers leave orders in an inbox; only the first order after the thread fell asleep wakes it, so that a burst costs
/// one system call. `curl_multi_wakeup` is the one libcurl function that another thread may call on the handle.
final class TransferLoop: Sendable {
    enum Order {
        case start(PendingTransfer)
        case cancel(Transfer)
    }

    private struct Inbox {
        var orders: [Order] = []
        var isAsleep = false
        var isStopping = false
        var hasStopped = false
        /// Running and waiting requests.
        var count = 0
        var whenStopped: [@Sendable () -> Void] = []
    }

    private let settings: WebClientSettings
    private let multi: MultiHandle
    private let inbox = Mutex(Inbox())

    init(settings: WebClientSettings) {
        self.settings = settings
        multi = MultiHandle(settings: settings)
    }

    func start() {
        let thread = Thread { self.run() }
        thread.name = "web-client"
        thread.start()
    }

    func submit(_ pending: PendingTransfer) {
        let (refusal, wakes) = inbox.withLock { inbox -> (WebClientError?, Bool) in
            if inbox.isStopping { return (.closed, false) }
            if inbox.count >= settings.maximumRequests {
                return (.tooManyRequests(limit: settings.maximumRequests), false)
            }
            inbox.count += 1
            inbox.orders.append(.start(pending))
            return (nil, Self.rouse(&inbox))
        }
        if wakes { multi.wake() }
        if let refusal { pending.resume(.failure(refusal)) }
    }

    func cancel(_ transfer: Transfer) {
        let wakes = inbox.withLock { inbox in
            guard !inbox.isStopping else { return false }
            inbox.orders.append(.cancel(transfer))
            return Self.rouse(&inbox)
        }
        if wakes { multi.wake() }
    }

    /// Calls `whenStopped` once the thread has ended its work, at once where it has already.
    func stop(whenStopped: (@Sendable () -> Void)?) {
        let (hasStopped, wakes) = inbox.withLock { inbox in
            inbox.isStopping = true
            if !inbox.hasStopped, let whenStopped { inbox.whenStopped.append(whenStopped) }
            return (inbox.hasStopped, Self.rouse(&inbox))
        }
        if wakes { multi.wake() }
        if hasStopped { whenStopped?() }
    }

    private static func rouse(_ inbox: inout Inbox) -> Bool {
        defer { inbox.isAsleep = false }
        return inbox.isAsleep
    }

    private func run() {
        let engine = TransferEngine(multi: multi, settings: settings)
        var ended = 0
        while true {
            let (orders, stops) = takeOrders(ended)
            engine.carryOut(orders)
            if stops { break }
            engine.perform()
            ended = engine.takeEndedCount()
            if fallsAsleep(ended) {
                ended = 0
                multi.wait()
            }
        }
        engine.close()
        let waiting = inbox.withLock { inbox in
            inbox.hasStopped = true
            return exchange(&inbox.whenStopped, with: [])
        }
        for whenStopped in waiting { whenStopped() }
    }

    private func takeOrders(_ ended: Int) -> (orders: [Order], stops: Bool) {
        inbox.withLock { inbox in
            inbox.isAsleep = false
            inbox.count -= ended
            return (exchange(&inbox.orders, with: []), inbox.isStopping)
        }
    }

    /// False where an order came in meanwhile.
    private func fallsAsleep(_ ended: Int) -> Bool {
        inbox.withLock { inbox in
            guard inbox.orders.isEmpty, !inbox.isStopping else { return false }
            inbox.count -= ended
            inbox.isAsleep = true
            return true
        }
    }
}
