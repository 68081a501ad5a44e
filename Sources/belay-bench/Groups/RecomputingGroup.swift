import BenchBaselines
import BusinessTime
import Model
import Storage
import Workflows

/// All open clocks worked out anew after the hours have changed, while tickets go on coming in.
struct RecomputingGroup: BenchGroup {
    let name = "recomputing"
    let summary = "100,000 open clocks worked out anew after a holiday is added, while tickets come in"

    /// Each ticket of the company has two clocks.
    private static let tickets = 50_000

    func run(_ run: BenchRun) async throws -> [Figure] {
        let path = run.path("recomputing")
        let environment = try await BenchHost.openEnvironment(path)
        _ = try await BenchCompany(rules: 0).setUp(environment)
        Output.note("  opening \(Self.tickets) tickets")
        try await fill(environment)
        var seconds: [Double] = []
        var waits: [Double] = []
        for round in 0..<run.repetitions(3, 7) {
            let began = bench_now()
            _ = try await environment.run(
                SaveCalendar(name: "Office", hours: try hours(closedOn: round, environment.clock.now())),
                as: .operatorAtConsole)
            while let deadline = try await pending(environment) {
                async let batch = environment.run(RunDeadline(deadline: deadline), as: .system)
                let asked = bench_now()
                _ = try await environment.run(
                    OpenTicket(subject: "Meanwhile", body: "It blinks.", requester: "meanwhile@customer.example"),
                    as: .operatorAtConsole)
                waits.append((bench_now() - asked) * 1000)
                _ = try await batch
            }
            seconds.append(bench_now() - began)
        }
        await environment.store.close()
        run.removeFile(path)
        return [
            Figure("recomputing.clocks (\(Self.tickets * 2) open)", seconds.median, "s", target: .atMost(5)),
            Figure("recomputing.ticket-meanwhile-p99", waits.percentile(0.99), "ms"),
        ]
    }

    private func fill(_ environment: Environment) async throws {
        for first in stride(from: 0, to: Self.tickets, by: 1000) {
            try await environment.transact(as: .operatorAtConsole) { transaction in
                for number in first..<first + 1000 {
                    _ = try OpenTicket(
                        subject: "Ticket \(number)", body: "It blinks.",
                        requester: "customer\(number % 500)@customer.example", priority: "high"
                    ).perform(in: transaction)
                }
            }
        }
    }

    /// The hours of the company with a holiday that it did not have before.
    private func hours(closedOn round: Int, _ now: Instant) throws -> BusinessCalendar {
        let today = Int(now.milliseconds / 86_400_000)
        return try BusinessCalendar(
            timeZone: "Europe/Berlin",
            week: WeeklyHours(
                [HoursInterval("09:00", "17:00")], on: [.monday, .tuesday, .wednesday, .thursday, .friday]),
            holidays: [Holiday(CivilDay(dayNumber: today + 1 + round), name: "Bench")])
    }

    private func pending(_ environment: Environment) async throws -> Deadline? {
        try await environment.store.read { reader in
            try reader.deadline(.clockRecomputation).map { Deadline(key: .clockRecomputation, due: $0) }
        }
    }
}
