import CMicroHTTPD
import Glibc
import Synchronization

/// The running server behind ``Server``: what the library's callbacks work on.
final class Engine: Sendable {
    /// The time limits in ticks of the watch.
    struct Spans {
        let idle: UInt64
        let header: UInt64
        let body: UInt64
        let send: UInt64
    }

    let limits: Limits
    let counters: Counters
    let watch: ConnectionWatch
    let spans: Spans
    let budget: BodyBudget
    /// New requests are refused and connections end after their answer.
    let isStopping = Atomic(false)
    /// Nothing may be suspended any more, because the library is about to be stopped.
    let isClosing = Atomic(false)
    /// How many tasks are between having answered and having resumed their connection.
    let resuming = Atomic(0)
    private let handler: Handler
    private let makeRequestID: @Sendable () -> String
    /// The answer to what never becomes a request.
    let refusal: @Sendable (HTTPError) -> Response
    private let connectionNumbers = Atomic<UInt64>(0)
    private let drained = Mutex<(waiter: CheckedContinuation<Void, Never>?, timer: Task<Void, Never>?)>((nil, nil))

    init(
        handler: Handler, limits: Limits, counters: Counters, makeRequestID: @escaping @Sendable () -> String,
        refusal: @escaping @Sendable (HTTPError) -> Response
    ) throws(ServerError) {
        self.handler = handler
        self.limits = limits
        self.counters = counters
        self.makeRequestID = makeRequestID
        self.refusal = refusal
        budget = BodyBudget(limit: limits.heldBodyBytes, bodiesPerHolder: limits.bodiesPerHolder)
        watch = try ConnectionWatch(limits: limits, counters: counters)
        spans = Spans(
            idle: watch.span(of: limits.idleTimeout), header: watch.span(of: limits.headerTimeout),
            body: watch.span(of: limits.bodyTimeout), send: watch.span(of: limits.sendTimeout))
    }

    /// The handler stands behind ``Handler/answeringErrors(onError:)`` and so never throws.
    func respond(to request: Request) async -> Response {
        do {
            return try await handler.respond(to: request)
        } catch {
            return Response(status: .internalServerError)
        }
    }

    // MARK: Connections

    func opened(_ connection: OpaquePointer) -> UnsafeMutableRawPointer {
        let record = ConnectionRecord(
            id: connectionNumbers.add(1, ordering: .relaxed).newValue,
            socket: unsafe belay_http_socket(connection),
            remoteAddress: unsafe RemoteAddress(belay_http_address(connection)) ?? .loopback,
            deadline: watch.deadline(after: spans.header))
        watch.insert(record)
        counters.connections.add(1, ordering: .relaxed)
        counters.accepted.add(1, ordering: .relaxed)
        return unsafe Unmanaged.passRetained(record).toOpaque()
    }

    func closed(_ context: UnsafeMutableRawPointer) {
        watch.remove(unsafe Unmanaged<ConnectionRecord>.fromOpaque(context).takeRetainedValue())
        counters.connections.subtract(1, ordering: .relaxed)
    }

    // MARK: Requests

    /// The request line has arrived.
    func began(_ connection: OpaquePointer, target: UnsafePointer<CChar>) -> UnsafeMutableRawPointer? {
        guard let context = unsafe belay_http_socket_context(connection) else { return nil }
        let record = unsafe Unmanaged<ConnectionRecord>.fromOpaque(context).takeUnretainedValue()
        let length = unsafe strlen(target)
        let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: target, count: length))
        let exchange = unsafe Exchange(
            engine: self, connection: connection, record: record, target: bytes, targetPointer: target)
        record.deadline.store(watch.deadline(after: spans.header), ordering: .relaxed)
        return unsafe Unmanaged.passRetained(exchange).toOpaque()
    }

    /// The library is done with a request, whether it was answered or the connection broke.
    func completed(_ exchange: Exchange) {
        let record = exchange.record
        record.deadline.store(watch.deadline(after: spans.idle), ordering: .relaxed)
        if exchange.isInFlight {
            record.state.withLock { state in
                state.exchange = nil
                state.task = nil
                state.channel = nil
            }
        }
        if let channel = exchange.channel {
            watch.forgetDeparture(record)
            counters.streams.subtract(1, ordering: .relaxed)
            channel.release()
        }
        if let share = exchange.share.take() { budget.give(share) }
        if let answer = exchange.answer { answer.discard() }
        exchange.answer = nil
        guard exchange.isInFlight else { return }
        let left = counters.inFlight.subtract(1, ordering: .sequentiallyConsistent).newValue
        if left == 0, isStopping.load(ordering: .sequentiallyConsistent) { endDraining() }
    }

    /// The body is here, and so the request is whole.
    func received(_ exchange: Exchange) -> MHD_Result {
        guard let opening = exchange.opening else { return .NO }
        if exchange.excess > 0 { return refuse(exchange, .bodyTooLarge(exchange.maximumBodyBytes)) }
        if isStopping.load(ordering: .relaxed) { return refuse(exchange, .serverStopping) }
        exchange.record.deadline.store(ConnectionRecord.never, ordering: .relaxed)
        let busy = counters.inFlight.add(1, ordering: .sequentiallyConsistent).newValue
        exchange.isInFlight = true
        if busy > limits.concurrentRequests { return refuse(exchange, .tooBusy, closing: false) }
        return exchange.dispatch(opening) ? .YES : refuse(exchange, .serverStopping)
    }

    func requestID() -> String { makeRequestID() }

    func bodyLimit(_ head: Request.Head) -> Int {
        handler.maximumBodyBytes(head.method, head.target.segments) ?? limits.bodyBytes
    }

    /// Who looks at a request before its body is read; nil: nobody.
    func admission(_ head: Request.Head) -> Admission? { handler.admission(head.method, head.target.segments) }

    // MARK: Answers

    func refuse(_ exchange: Exchange, _ error: HTTPError, closing: Bool = true) -> MHD_Result {
        guard let answer = Answer(refusal(error), isHead: false) else { return .NO }
        if closing { answer.closeConnection() }
        return queue(answer, for: exchange)
    }

    /// The handler has answered, and the connection is running again.
    func resumed(_ exchange: Exchange) -> MHD_Result {
        guard let answer = exchange.answer.take() else { return .NO }
        return queue(answer, for: exchange)
    }

    private func queue(_ answer: Answer, for exchange: Exchange) -> MHD_Result {
        exchange.phase = .answered
        let record = exchange.record
        if isStopping.load(ordering: .relaxed) { answer.closeConnection() }
        if let stream = answer.stream, let reader = answer.reader {
            exchange.channel = stream.channel
            unsafe reader.attach(to: exchange.connection, record: record)
            record.state.withLock { $0.channel = stream.channel }
            counters.streams.add(1, ordering: .relaxed)
            record.deadline.store(ConnectionRecord.never, ordering: .relaxed)
            watch.watchForDeparture(record)
            stream.start()
            // After the record knows the stream: whoever stops the server sets the flags first and looks there after.
            if isClosing.load(ordering: .sequentiallyConsistent) {
                stream.channel.breakOff()
            } else if isStopping.load(ordering: .sequentiallyConsistent) {
                stream.channel.finish()
            }
        } else {
            record.deadline.store(watch.deadline(after: spans.send), ordering: .relaxed)
        }
        counters.count(answer.status)
        let result = unsafe MHD_queue_response(exchange.connection, UInt32(answer.status), answer.response)
        unsafe MHD_destroy_response(answer.response)
        return result
    }

    // MARK: Stopping

    /// Waits until no request is in flight, or until `grace` has passed.
    func drain(grace: Duration) async {
        for record in watch.all { record.state.withLock { $0.channel }?.finish() }
        await withCheckedContinuation { continuation in
            let timer = Task {
                // Cancelled when everything has finished before.
                try? await Task.sleep(for: grace)
                endDraining()
            }
            drained.withLock { $0 = (continuation, timer) }
            if counters.inFlight.load(ordering: .sequentiallyConsistent) == 0 { endDraining() }
        }
    }

    private func endDraining() {
        let (waiter, timer) = drained.withLock { state in
            let taken = state
            state.waiter = nil
            return taken
        }
        waiter?.resume()
        if waiter != nil { timer?.cancel() }
    }

    /// Ends whatever still runs, so that no connection is left suspended when the library stops.
    func abandonAll() {
        isClosing.store(true, ordering: .sequentiallyConsistent)
        for record in watch.all {
            let channel = record.state.withLock { state in
                state.task?.cancel()
                state.exchange?.abandon()
                return state.channel
            }
            channel?.breakOff()
        }
        // No longer than a system call takes.
        while resuming.load(ordering: .sequentiallyConsistent) > 0 { sched_yield() }
    }
}
