import Dispatch
import Synchronization

/// Work handed from many tasks to a few threads, first come, first served.
final class JobQueue<Job: Sendable>: Sendable {
    private struct State {
        var jobs: [Job] = []
        var head = 0
        var sleepers = 0
        var isClosed = false

        var count: Int { jobs.count - head }

        mutating func next() -> Job? {
            guard head < jobs.count else { return nil }
            let job = jobs[head]
            head += 1
            if head == jobs.count {
                jobs.removeAll(keepingCapacity: jobs.capacity <= 4096)
                head = 0
            } else if head >= 1024 && head * 2 >= jobs.count {
                jobs.removeFirst(head)
                head = 0
            }
            return job
        }
    }

    private let state = Mutex(State())
    private let arrivals = DispatchSemaphore(value: 0)
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Adds a job; returns why not where the queue is closed or full.
    func add(_ job: Job) -> DatabaseError? {
        let (refusal, wake) = state.withLock { state -> (DatabaseError?, Bool) in
            if state.isClosed { return (.closed, false) }
            if state.count >= limit { return (.overloaded(waiting: state.count), false) }
            state.jobs.append(job)
            guard state.sleepers > 0 else { return (nil, false) }
            state.sleepers -= 1
            return (nil, true)
        }
        if wake { arrivals.signal() }
        return refusal
    }

    /// How many jobs wait.
    var count: Int { state.withLock { $0.count } }

    /// The next job, if one is there.
    func poll() -> Job? { state.withLock { $0.next() } }

    /// The next job, waited for; nil once the queue is closed and empty.
    func wait() -> Job? {
        while true {
            let (job, isOver) = state.withLock { state -> (Job?, Bool) in
                if let job = state.next() { return (job, false) }
                if state.isClosed { return (nil, true) }
                state.sleepers += 1
                return (nil, false)
            }
            if let job { return job }
            if isOver { return nil }
            arrivals.wait()
        }
    }

    /// Takes no more jobs; those that are there will still be done.
    func close() {
        let sleepers = state.withLock { state -> Int in
            state.isClosed = true
            defer { state.sleepers = 0 }
            return state.sleepers
        }
        for _ in 0..<sleepers { arrivals.signal() }
    }
}
