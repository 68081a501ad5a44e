import CMicroHTTPD
import Glibc
import Synchronization

/// One request and its answer, from the request line until the library is done with it.
///
/// Unchecked: everything but `answer`, `isDelivered` and `share` is touched by the I/O thread alone. Those are written
/// inside the record's lock, and read by the I/O thread after the connection was resumed, which is a lock of the library's.
@safe final class Exchange: @unchecked Sendable {
    enum Phase {
        /// Only the request line is known.
        case began
        /// Somebody looks at the request before its body is read, and the connection is suspended.
        case asking
        /// The headers are good, and the body is coming in.
        case receiving
        /// The handler runs, and the connection is suspended.
        case dispatched
        /// The answer is with the library.
        case answered
    }

    let engine: Engine
    let connection: OpaquePointer
    let record: ConnectionRecord
    let target: [UInt8]
    // Where the target stands in the library's memory: what follows it shows whether a zero byte was in it.
    let targetPointer: UnsafePointer<CChar>

    var phase = Phase.began
    var opening: Opening?
    // Only of a request with a body, whose path had to be known before it was read.
    var head: Request.Head?
    var body: [UInt8] = []
    var maximumBodyBytes = 0
    // What came beyond the limit, read and thrown away so that the client gets to see why.
    var excess = 0
    var isInFlight = false
    // Who looks at the request first, and what the body was given then.
    var admission: Admission?
    var bodyBytes = 0
    var share: BodyBudget.Share?
    var channel: BodyChannel?
    var answer: Answer?
    var isDelivered = false

    init(
        engine: Engine, connection: OpaquePointer, record: ConnectionRecord, target: [UInt8],
        targetPointer: UnsafePointer<CChar>
    ) {
        self.engine = engine
        unsafe self.connection = connection
        self.record = record
        self.target = target
        unsafe self.targetPointer = targetPointer
    }

    /// Hands the request to a task and suspends the connection; false when the server is closing.
    func dispatch(_ opening: Opening) -> Bool {
        let body = body
        let head = head
        self.body = []
        self.head = nil
        self.opening = nil
        let isSuspended = record.state.withLock { state in
            guard !engine.isClosing.load(ordering: .sequentiallyConsistent) else { return false }
            state.exchange = self
            phase = .dispatched
            unsafe MHD_suspend_connection(connection)
            return true
        }
        guard isSuspended else { return false }
        // Started outside of the lock, which the task needs as soon as it has an answer.
        let task = Task { [self] in
            let isHead = opening.method == .head
            do throws(HTTPError) {
                let parsed = if let head { head } else { try opening.parsed() }
                deliver(await engine.respond(to: Request(head: parsed, body: body)), isHead: isHead)
            } catch {
                deliver(engine.refusal(error), isHead: isHead, closing: true)
            }
        }
        let isAbandoned = record.state.withLock { state in
            if !isDelivered { state.task = task }
            return isDelivered
        }
        if isAbandoned { task.cancel() }
        return true
    }

    /// The handler's answer. The connection is resumed outside of the lock, because the I/O thread would wake up only
    /// to wait for it; whoever stops the server waits for the count instead, so that the library is still there.
    func deliver(_ response: Response, isHead: Bool, closing: Bool = false) {
        let made = Answer(response, isHead: isHead)
        if closing { made?.closeConnection() }
        engine.resuming.add(1, ordering: .sequentiallyConsistent)
        let isLate = record.state.withLock { state in
            if isDelivered { return true }
            isDelivered = true
            answer = made
            // A task keeps its memory for as long as anyone holds it, and the answer may be a stream without an end.
            state.task = nil
            return false
        }
        if isLate { made?.discard() } else { unsafe MHD_resume_connection(connection) }
        engine.resuming.subtract(1, ordering: .sequentiallyConsistent)
    }

    /// Answers in the handler's place, because the server closes. Called inside the record's lock.
    func abandon() {
        guard !isDelivered else { return }
        isDelivered = true
        answer = Answer(engine.refusal(.serverStopping), isHead: false)
        unsafe MHD_resume_connection(connection)
    }
}

extension HTTPError {
    static var serverStopping: HTTPError {
        HTTPError(.serviceUnavailable, "The server is stopping. Try again in a moment.", headers: ["Retry-After": "5"])
    }

    static var tooBusy: HTTPError {
        HTTPError(.serviceUnavailable, "Too many requests at one time. Try again.", headers: ["Retry-After": "1"])
    }

    static func bodyTooLarge(_ limit: Int) -> HTTPError {
        HTTPError(.contentTooLarge, "The body is larger than the \(limit) bytes allowed here.")
    }

    static func headersTooLarge(_ limit: Int) -> HTTPError {
        HTTPError(.requestHeaderFieldsTooLarge, "The headers are larger than the \(limit) bytes allowed.")
    }
}
