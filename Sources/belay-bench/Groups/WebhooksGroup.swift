import BenchBaselines
import BusinessTime
import Delivery
import Foundation
import Model
import Storage
import WebClient
import Workflows

/// Signed webhooks to a receiver on loopback, each attempt recorded, beside a bare libcurl loop.
struct WebhooksGroup: BenchGroup {
    let name = "webhooks"
    let summary = "signed webhooks to a receiver on loopback, each attempt recorded"

    private struct Round {
        var perSecond: Double
        var cpu: Double
        var bare: Double
        var bareCPU: Double
    }

    func run(_ run: BenchRun) async throws -> [Figure] {
        guard let receiver = bench_receiver_start() else {
            throw LoadRun.LoadError(description: "the receiver cannot be started")
        }
        defer { bench_receiver_stop(receiver) }
        let port = bench_receiver_port(receiver)
        var rounds: [Round] = []
        for number in 0..<run.repetitions(3, 7) {
            rounds.append(try await round(number, run, port: port) { bench_receiver_cpu(receiver) })
            Output.note(
                "  round \(number + 1): \(Int(rounds[number].perSecond))/s, bare \(Int(rounds[number].bare))/s,"
                    + " \(Int(rounds[number].cpu)) and \(Int(rounds[number].bareCPU)) µs")
        }
        return [
            Figure(
                "webhooks.delivered", rounds.map(\.perSecond).median, "/s", target: .atLeast(5000),
                limit: rounds.map(\.bare).median),
            Figure(
                "webhooks.share-of-bare-loop", rounds.map { $0.perSecond / $0.bare }.median, "", target: .atLeast(0.5),
                limit: 1),
            Figure(
                "webhooks.processor-time", rounds.map(\.cpu).median, "µs/delivery", limit: rounds.map(\.bareCPU).median),
        ]
    }

    private func round(
        _ number: Int, _ run: BenchRun, port: UInt16, receiverCPU: () -> Double
    ) async throws -> Round {
        let path = run.path("webhooks-\(number)")
        defer { run.removeFile(path) }
        let url = "http://127.0.0.1:\(port)/hooks"
        let environment = try await BenchHost.openEnvironment(path)
        _ = try await BenchCompany(rules: 0, endpoint: url).setUp(environment)
        let count = run.options.requestsInRound
        try await fillOutbox(environment, count)
        let client = BenchHost.client(environment)
        let worker = BenchHost.delivery(environment, client: client)
        let (began, cpu, theirs) = (bench_now(), bench_process_cpu(), receiverCPU())
        await worker.drain()
        let elapsed = bench_now() - began
        let used = bench_process_cpu() - cpu - (receiverCPU() - theirs)
        let left = try await environment.store.read {
            try $0.pendingDeliveries(to: EndpointID(1), dueBy: environment.clock.now(), limit: 1).count
        }
        await client.close()
        await environment.store.close()
        guard left == 0 else { throw LoadRun.LoadError(description: "not everything was delivered") }
        let bare = try await Aside.run { try Self.bare(url, count: count) }
        return Round(
            perSecond: Double(count) / elapsed, cpu: used / Double(count) * 1e6, bare: bare.perSecond, bareCPU: bare.cpu
        )
    }

    private func fillOutbox(_ environment: Environment, _ count: Int) async throws {
        let now = environment.clock.now()
        for first in stride(from: 0, to: count, by: 5000) {
            try await environment.store.write { writer in
                for number in first..<min(first + 5000, count) {
                    _ = try writer.insert(
                        Notification(
                            id: 0, template: "assigned", language: "en", addressee: .person(PersonID(2)),
                            record: .ticket(TicketID(Int64(number + 1))), subject: "Ticket \(number + 1) is yours",
                            text: Self.text, at: now), to: [EndpointID(1)])
                }
            }
        }
    }

    private static let text = """
        Hello Agent 1,

        ticket 4711 “I cannot sign in any more” of Customer 12 was assigned to you. Its first answer is due today at 16:30.

        Priority: high
        Team: Team 1
        """

    private static func bare(_ url: String, count: Int) throws -> (perSecond: Double, cpu: Double) {
        // As long as what Belay sends for such a notification.
        let body = [UInt8](repeating: UInt8(ascii: "x"), count: 520)
        var done: UInt64 = 0
        var elapsed = 0.0
        var cpu = 0.0
        let problem = bench_run_curl(url, body, body.count, 32, UInt64(count), 60, &done, &elapsed, &cpu)
        guard problem == 0, done > 0 else { throw LoadRun.LoadError(description: "the bare loop failed") }
        return (Double(done) / elapsed, cpu / Double(done) * 1e6)
    }
}
