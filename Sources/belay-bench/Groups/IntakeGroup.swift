import BenchBaselines
import Foundation
import Storage
import Workflows

/// Tickets opened over HTTP with all that they cause, beside a bare loop that writes the same rows.
struct IntakeGroup: BenchGroup {
    let name = "intake"
    let summary = "tickets opened over HTTP with everything they cause, 64 connections, every commit flushed"

    private struct Round {
        var perSecond: Double
        var p50: Double
        var p99: Double
        var cpu: Double
        var bare: Double
        var bareCPU: Double
    }

    func run(_ run: BenchRun) async throws -> [Figure] {
        var rounds: [Round] = []
        for number in 0..<run.repetitions(3, 7) {
            rounds.append(try await round(number, run))
            let last = rounds[number]
            Output.note(
                "  round \(number + 1): \(Int(last.perSecond))/s, bare \(Int(last.bare))/s,"
                    + " \(Int(last.cpu)) and \(Int(last.bareCPU)) µs, p99 \(Figure.text(last.p99)) ms")
        }
        let perSecond = rounds.map(\.perSecond).median
        let bare = rounds.map(\.bare).median
        return [
            Figure("intake.tickets", perSecond, "/s", target: .atLeast(10_000), limit: bare),
            Figure(
                "intake.share-of-bare-loop", rounds.map { $0.perSecond / $0.bare }.median, "", target: .atLeast(0.25),
                limit: 1),
            Figure("intake.latency-p50", rounds.map(\.p50).median, "ms"),
            Figure("intake.latency-p99", rounds.map(\.p99).median, "ms", target: .atMost(20)),
            Figure("intake.processor-time", rounds.map(\.cpu).median, "µs/ticket", limit: rounds.map(\.bareCPU).median),
        ]
    }

    private func round(_ number: Int, _ run: BenchRun) async throws -> Round {
        let (ours, bare) = (run.path("intake-\(number)"), run.path("intake-bare-\(number)"))
        defer {
            run.removeFile(ours)
            run.removeFile(bare)
        }
        let company = BenchCompany(endpoint: "http://127.0.0.1:9/hooks")
        let environment = try await BenchHost.openEnvironment(ours)
        let token = try await company.setUp(environment)
        await environment.store.close()
        let host = try await BenchHost.start(data: ours, delivering: false)
        let count = run.options.requestsInRound
        let warmUp = try HTTPText.tickets(2000, seed: 99, token: token, customers: 5000)
        let requests = try HTTPText.tickets(count, seed: UInt64(number), token: token, customers: 5000)
        _ = try await LoadRun(requests: warmUp, port: host.port, connections: 64, seconds: 30).runAside()
        let before = try await host.environment.store.read { try $0.ticketCount() }
        let cpu = bench_process_cpu()
        let outcome = try await LoadRun(requests: requests, port: host.port, connections: 64, seconds: 60).runAside()
        let used = bench_process_cpu() - cpu - outcome.cpu
        await host.stop()
        let copied = try await copy(from: ours, after: before, to: bare, company)
        return Round(
            perSecond: outcome.perSecond, p50: outcome.latencies.percentile(0.5),
            p99: outcome.latencies.percentile(0.99), cpu: used / Double(outcome.done) * 1e6,
            bare: Double(copied.units) / copied.elapsed, bareCPU: copied.cpu / Double(copied.units) * 1e6)
    }

    /// Writes the rows of all tickets into an empty file as the bare loop does.
    private func copy(
        from ours: String, after first: Int64, to bare: String, _ company: BenchCompany
    ) async throws -> bench_copy_result {
        let environment = try await BenchHost.openEnvironment(bare)
        _ = try await company.setUp(environment)
        await environment.store.close()
        return try await Aside.run {
            var result = bench_copy_result()
            let code = BareRows.withPlan { bench_copy_rows(ours, bare, $0, $1, 64, &result) }
            guard code == 0 else {
                let why = withUnsafeBytes(of: &result.error) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
                throw LoadRun.LoadError(description: "the bare loop failed: \(why)")
            }
            return result
        }
    }
}
