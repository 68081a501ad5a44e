import BenchBaselines
import BusinessTime
import Delivery
import Foundation
import HTTPServer
import Model
import Storage
import WebClient
import Workflows

/// What one endpoint that never answers costs the others: the same messages to the same receivers, with it and without.
struct HangingGroup: BenchGroup {
    let name = "hanging"
    let summary = "what an endpoint that never answers adds to the p95 of the others"

    /// How many endpoints answer.
    private static let well = 8

    func run(_ run: BenchRun) async throws -> [Figure] {
        guard let receiver = bench_receiver_start() else {
            throw LoadRun.LoadError(description: "the receiver cannot be started")
        }
        defer { bench_receiver_stop(receiver) }
        let silent = Server(
            handler: Handler { _ in
                try await Task.sleep(for: .seconds(3600))
                return .empty(.noContent)
            }
        ) { _, _ in }
        let url = "http://127.0.0.1:\(bench_receiver_port(receiver))/hooks"
        let hanging = "http://\(try silent.start(host: "127.0.0.1", port: 0))/hooks"
        var (without, with): ([Double], [Double]) = ([], [])
        for number in 0..<run.repetitions(3, 7) {
            // One after the other, so that what else happens on the machine meets both alike.
            without.append(try await round("hanging-\(number)-without", run, url: url, hanging: nil))
            with.append(try await round("hanging-\(number)-with", run, url: url, hanging: hanging))
            Output.note(
                "  round \(number + 1): p95 \(Figure.text(without[number])) ms without, \(Figure.text(with[number])) with"
            )
        }
        await silent.stop(grace: .zero)
        return [
            Figure("hanging.p95", with.median, "ms", limit: without.median),
            Figure(
                "hanging.added-to-p95", (with.median / without.median - 1) * 100, "%", target: .atMost(5)),
        ]
    }

    /// How long after they were decided the messages to the endpoints that answer were taken, in milliseconds: the 95th
    /// percentile.
    private func round(_ name: String, _ run: BenchRun, url: String, hanging: String?) async throws -> Double {
        let path = run.path(name)
        defer { run.removeFile(path) }
        let environment = try await BenchHost.openEnvironment(path)
        _ = try await BenchCompany(rules: 0).setUp(environment)
        var endpoints: [EndpointID] = []
        for number in 1...Self.well {
            endpoints.append(
                try await environment.run(AddEndpoint(name: "Well \(number)", url: url), as: .operatorAtConsole)
                    .endpoint.id)
        }
        if let hanging {
            _ = try await environment.run(
                AddEndpoint(name: "Hangs", url: hanging, timeout: .seconds(30)), as: .operatorAtConsole)
        }
        let count = max(run.options.requestsInRound / Self.well, 1)
        let all = environment.snapshot.configuration.endpoints.keys.sorted()
        let client = BenchHost.client(environment)
        let worker = BenchHost.delivery(environment, client: client)
        let work = Task { await worker.run() }
        try await fill(environment, all, count)
        try await emptied(environment, endpoints)
        work.cancel()
        await work.value
        let waits = try await waits(environment, endpoints, count)
        await client.close()
        await environment.store.close()
        return waits.percentile(0.95)
    }

    private func fill(_ environment: Environment, _ endpoints: [EndpointID], _ count: Int) async throws {
        for first in stride(from: 0, to: count, by: 100) {
            let now = environment.clock.now()
            try await environment.store.write { writer in
                for number in first..<min(first + 100, count) {
                    _ = try writer.insert(
                        Notification(
                            id: 0, template: "assigned", language: "en", addressee: .person(PersonID(2)),
                            record: .ticket(TicketID(Int64(number + 1))), subject: "Ticket \(number + 1) is yours",
                            text: "Ticket \(number + 1) was assigned to you.", at: now), to: endpoints)
                }
            }
        }
    }

    /// Waits until nothing is left for these; throws after two minutes.
    private func emptied(_ environment: Environment, _ endpoints: [EndpointID]) async throws {
        for _ in 0..<2400 {
            let left = try await environment.store.read { reader in
                try endpoints.contains { try reader.undelivered(to: $0).pending > 0 }
            }
            if !left { return }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw LoadRun.LoadError(description: "not everything was delivered")
    }

    private func waits(_ environment: Environment, _ endpoints: [EndpointID], _ count: Int) async throws -> [Double] {
        try await environment.store.read { reader in
            var waits: [Double] = []
            for endpoint in endpoints {
                var query = DeliveryQuery(endpoint: endpoint, limit: 100)
                repeat {
                    let page = try reader.deliveries(query)
                    for delivery in page.items {
                        guard let last = try reader.attempts(of: delivery.id).last else { continue }
                        let end = last.at.milliseconds + last.duration.milliseconds
                        waits.append(Double(end - delivery.createdAt.milliseconds))
                    }
                    query.before = page.next
                } while query.before != nil
            }
            guard waits.count == count * endpoints.count else {
                throw LoadRun.LoadError(description: "not everything was tried")
            }
            return waits
        }
    }
}
