import BenchBaselines
import BusinessTime
import Model
import Storage
import Workflows

/// Fills a data file with open cases, and lets many of them time out at one moment.
struct CaseFill {
    private let environment: Environment
    private static let batch = 5000

    init(_ environment: Environment) { self.environment = environment }

    /// Opens so many cases, one on each ticket, none of them due before the year is over.
    func open(_ count: Int) async throws {
        let now = environment.clock.now()
        _ = try await environment.run(
            AddEscalation(
                name: "Bench", steps: [Step(sequence: 1, name: "Take it", recipient: .manager)], isEnabled: true),
            as: .operatorAtConsole)
        for start in stride(from: 1, through: count, by: Self.batch) {
            try await environment.store.write { writer in
                for number in start..<min(start + Self.batch, count + 1) {
                    try writer.save(Self.value(number, at: now, due: now.advanced(by: .days(300))))
                    try writer.set(
                        Deadline(key: .caseMoment(CaseID(Int64(number))), due: now.advanced(by: .days(300))))
                }
            }
        }
    }

    /// Lets so many cases time out at one moment, each going up to somebody else; how long all took, in milliseconds.
    func timeOut(_ count: Int, round: Int) async throws -> Double {
        let now = environment.clock.now()
        let due = now.advanced(by: .seconds(0) - .seconds(1))
        try await environment.store.write { writer in
            for number in (round * count + 1)...((round + 1) * count) {
                try writer.save(Self.value(number, at: due, due: due))
                try writer.set(Deadline(key: .caseMoment(CaseID(Int64(number))), due: due))
            }
        }
        let worker = DeadlineWorker(environment) { Output.note("  \($0)") }
        let start = bench_now()
        let done = try await worker.runDue()
        guard done >= count else { throw LoadRun.LoadError(description: "only \(done) of \(count) were due") }
        return (bench_now() - start) * 1000
    }

    /// What finding the head of a queue costs with so many cases in it, in microseconds.
    func queueHead(waiting: Int) async throws -> Double {
        let now = environment.clock.now()
        let queue = "team:\(waiting)"
        let first = 10_000_000 + waiting * 10
        try await environment.store.write { writer in
            for number in first..<(first + waiting) {
                var value = Self.value(number, at: now, due: now.advanced(by: .days(300)))
                value.waiting = QueuePlace(queue: queue, rank: number % 3)
                try writer.save(value)
            }
        }
        return try await environment.store.read { reader in
            let rounds = 1000
            let start = bench_now()
            for _ in 0..<rounds {
                guard try reader.waitingCases(in: queue, limit: 1).count == 1 else {
                    throw LoadRun.LoadError(description: "the queue is empty")
                }
            }
            return (bench_now() - start) / Double(rounds) * 1_000_000
        }
    }

    private static func value(_ number: Int, at moment: Instant, due: Instant) -> Case {
        Case(
            id: CaseID(Int64(number)), escalation: 1, version: 1, record: .ticket(TicketID(Int64(number))),
            department: 1,
            trigger: "bench", reason: "bench", requester: .system, step: 1, holder: 2, candidates: [2],
            because: "bench", openedAt: moment, enteredAt: moment, timesOutAt: due,
            next: CaseMoment(at: due, kind: .timeOut))
    }
}
