import BenchBaselines
import BusinessTime
import Foundation
import Model
import Storage
import Workflows

/// How punctual a deadline is among many open tickets, and how long a thousand at once take.
struct DeadlinesGroup: BenchGroup {
    let name = "deadlines"
    let summary = "one deadline among many open tickets, and a thousand due at once"

    private static let few = 10_000
    private static let atOnce = 1000

    func run(_ run: BenchRun) async throws -> [Figure] {
        let many = run.options.manyTickets
        var lateness: [Double] = []
        var thousand: [Int: [Double]] = [Self.few: [], many: []]
        // Taken in turns, so that what others do on the machine hits both alike.
        for number in 0..<run.repetitions(3, 5) {
            for tickets in [Self.few, many] {
                let path = try await run.filledFile(tickets)
                let environment = try await BenchHost.openEnvironment(path)
                let worker = DeadlineWorker(environment) { Output.note("  \($0)") }
                let working = Task { await worker.run() }
                try await Task.sleep(for: .milliseconds(200))
                if tickets == many {
                    for place in 0..<run.repetitions(5, 20) {
                        lateness.append(try await fire(1, from: number * 2000 + place, environment))
                    }
                }
                let took = try await fire(Self.atOnce, from: number * 2000 + 500, environment)
                thousand[tickets]?.append(took)
                Output.note("  \(tickets) open: a thousand took \(Int(took)) ms")
                working.cancel()
                await working.value
                await environment.store.close()
            }
        }
        let (small, large) = (thousand[Self.few]?.median ?? 0, thousand[many]?.median ?? 0)
        return [
            Figure("deadlines.late-at-most (\(many) open)", lateness.max() ?? 0, "ms", target: .atMost(50)),
            Figure("deadlines.late-median (\(many) open)", lateness.median, "ms"),
            Figure("deadlines.thousand-at-once (\(many) open)", large, "ms", target: .atMost(1000)),
            Figure("deadlines.thousand-at-once (\(Self.few) open)", small, "ms", target: .atMost(1000)),
            Figure(
                "deadlines.many-to-few", zip(thousand[many] ?? [], thousand[Self.few] ?? []).map { $0 / $1 }.median, "",
                target: .between(0.8, 1.2)),
        ]
    }

    /// Lets so many tickets be breached at one moment, and returns by how much the last was later, in milliseconds.
    private func fire(_ count: Int, from first: Int, _ environment: Environment) async throws -> Double {
        let lead = Duration.milliseconds(count == 1 ? 150 : 600)
        let moment = environment.clock.now().advanced(by: lead)
        // The rest of the millisecond that the clock cuts off would count as lateness.
        let due = bench_now() + Double(lead.milliseconds) / 1000
        let tickets = (0..<count).map { TicketID(Int64(first + $0 + 1)) }
        try await environment.store.write { writer in
            for ticket in tickets {
                try writer.save(TicketFill.clock(.firstResponse, of: ticket, from: moment, due: moment))
                try writer.set(Deadline(key: .clocks(ticket), due: moment))
            }
        }
        while true {
            let left = try await environment.store.read { try $0.deadlines(dueBy: moment, limit: 1).count }
            let now = bench_now()
            if left == 0 { return max(0, now - due) * 1000 }
            guard now < due + 30 else { throw LoadRun.LoadError(description: "what was due was not done") }
            // Looking is work too: seldom while nothing is due, and then as often as the answer's precision needs.
            try await Task.sleep(for: now < due ? .seconds(due - now) : .milliseconds(count == 1 ? 1 : 5))
        }
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
