import CMicroHTTPD
import Glibc
import Synchronization

/// One thread for what the library does not do: total time limits, and noticing that the client of a suspended event
/// stream has gone.
///
/// Time is counted in ticks of a timer, so that a request costs no look at a clock.
final class ConnectionWatch: Sendable {
    private let epoll: Int32
    private let timer: Int32
    private let stopping: Int32
    private let quantum: Duration
    private let ticks = Atomic<UInt64>(0)
    private let records = Mutex<[UInt64: ConnectionRecord]>([:])
    private let thread = Mutex<pthread_t?>(nil)
    private let counters: Counters

    private static let timerKey = UInt64.max
    private static let stopKey = UInt64.max - 1

    init(limits: Limits, counters: Counters) throws(ServerError) {
        let shortest = min(limits.idleTimeout, limits.headerTimeout, limits.bodyTimeout, limits.sendTimeout)
        quantum = min(max(shortest / 8, .milliseconds(5)), .seconds(1))
        self.counters = counters
        epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
        timer = timerfd_create(CLOCK_MONOTONIC, Int32(TFD_CLOEXEC) | Int32(TFD_NONBLOCK))
        stopping = eventfd(0, Int32(EFD_CLOEXEC))
        guard epoll >= 0, timer >= 0, stopping >= 0 else {
            let reason = unsafe String(cString: strerror(errno))
            for descriptor in [epoll, timer, stopping] where descriptor >= 0 { close(descriptor) }
            throw .system(call: "epoll, timerfd or eventfd", reason: reason)
        }
        add(timer, key: Self.timerKey, events: EPOLLIN.rawValue)
        add(stopping, key: Self.stopKey, events: EPOLLIN.rawValue)
    }

    deinit {
        for descriptor in [epoll, timer, stopping] { close(descriptor) }
    }

    func start() throws(ServerError) {
        let (seconds, attoseconds) = quantum.components
        let period = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
        var specification = itimerspec(it_interval: period, it_value: period)
        _ = unsafe timerfd_settime(timer, 0, &specification, nil)
        var handle = pthread_t()
        let context = unsafe Unmanaged.passRetained(self).toOpaque()
        let result = unsafe pthread_create(
            &handle, nil,
            { context in
                if let context = unsafe context {
                    unsafe Unmanaged<ConnectionWatch>.fromOpaque(context).takeRetainedValue().run()
                }
                return nil
            }, context)
        guard result == 0 else {
            unsafe Unmanaged<ConnectionWatch>.fromOpaque(context).release()
            throw .system(call: "pthread_create", reason: unsafe String(cString: strerror(result)))
        }
        thread.withLock { $0 = handle }
    }

    /// Ends the thread and waits for it.
    func stop() {
        guard let handle = thread.withLock({ $0.take() }) else { return }
        var one: UInt64 = 1
        _ = unsafe write(stopping, &one, 8)
        _ = pthread_join(handle, nil)
    }

    /// The tick that lies this far ahead, rounded up.
    func deadline(in duration: Duration) -> UInt64 {
        ticks.load(ordering: .relaxed) + span(of: duration)
    }

    /// A duration in whole ticks, and one more because the present one has begun already.
    func span(of duration: Duration) -> UInt64 {
        let share = duration / quantum
        return share < 1e15 ? UInt64(max(0, share.rounded(.up))) + 1 : UInt64(1e15)
    }

    /// A deadline so many ticks ahead, as ``span(of:)`` gives them.
    func deadline(after span: UInt64) -> UInt64 { ticks.load(ordering: .relaxed) + span }

    func insert(_ record: ConnectionRecord) {
        records.withLock { $0[record.id] = record }
    }

    func remove(_ record: ConnectionRecord) {
        record.close()
        _ = records.withLock { $0.removeValue(forKey: record.id) }
    }

    var all: [ConnectionRecord] { records.withLock { Array($0.values) } }

    /// Breaks off the record's event stream when the other end goes away.
    func watchForDeparture(_ record: ConnectionRecord) {
        add(record.socket, key: record.id, events: EPOLLRDHUP.rawValue | EPOLLONESHOT.rawValue)
    }

    func forgetDeparture(_ record: ConnectionRecord) {
        var event = unsafe epoll_event()
        _ = unsafe epoll_ctl(epoll, EPOLL_CTL_DEL, record.socket, &event)
    }

    private func add(_ descriptor: Int32, key: UInt64, events: UInt32) {
        var event = unsafe epoll_event(events: events, data: epoll_data_t(u64: key))
        _ = unsafe epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event)
    }

    private func run() {
        let capacity = 64
        unsafe withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: capacity) { events in
            while true {
                let count = unsafe epoll_wait(epoll, events.baseAddress, Int32(capacity), -1)
                var index = 0
                while index < Int(count) {
                    let key = unsafe events[index].data.u64
                    index += 1
                    switch key {
                    case Self.stopKey: return
                    case Self.timerKey: advance()
                    default:
                        let record = records.withLock { $0[key] }
                        record?.state.withLock { $0.channel }?.breakOff()
                    }
                }
            }
        }
    }

    private func advance() {
        var expirations: UInt64 = 0
        guard unsafe read(timer, &expirations, 8) == 8 else { return }
        let now = ticks.add(expirations, ordering: .relaxed).newValue
        let late = records.withLock { records in
            records.values.filter { $0.deadline.load(ordering: .relaxed) < now }
        }
        for record in late {
            record.deadline.store(ConnectionRecord.never, ordering: .relaxed)
            counters.timedOut.add(1, ordering: .relaxed)
            record.cutOff()
        }
    }
}
