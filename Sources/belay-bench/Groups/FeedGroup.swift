import Foundation
import Model
import Secrets
import Storage
import Workflows

/// Event streams on which nothing happens: what they cost, and whether others feel them.
struct FeedGroup: BenchGroup {
    let name = "feed"
    let summary = "500 idle event streams: their memory, and what pages of the queue take beside them"

    private static let streams = 500

    func run(_ run: BenchRun) async throws -> [Figure] {
        let path = try await run.filledFile(min(run.options.manyTickets, 20_000))
        let token = try await token(path)
        let server = try await Aside.run { try ServerProcess(data: path) }
        defer { server.process.kill() }
        let pages = (0..<run.repetitions(2000, 8000)).map {
            HTTPText.get("/api/v1/tickets?limit=25&status=open&assignee=\(BenchCompany.agents[$0 % 50])", token: token)
        }
        let load = LoadRun(requests: pages, port: server.port, connections: 8, seconds: 60)
        // Once before it counts, so that both sides find the same caches.
        _ = try await load.runAside()
        var without: [Double] = []
        var with: [Double] = []
        var memory: [Double] = []
        // In turns: the machine is not the same from one minute to the next.
        for _ in 0..<run.repetitions(5, 9) {
            without.append(try await load.runAside().latencies.percentile(0.95))
            let before = server.process.residentMiB ?? 0
            let streams = try await IdleStreams.open(Self.streams, port: server.port, token: token)
            memory.append((server.process.residentMiB ?? 0) - before)
            with.append(try await load.runAside().latencies.percentile(0.95))
            streams.close()
        }
        return [
            Figure("feed.memory-of-\(Self.streams)-idle-streams", memory[0], "MiB", target: .atMost(10)),
            Figure("feed.page-p95-beside-none", without.median, "ms"),
            Figure("feed.page-p95-beside-\(Self.streams)", with.median, "ms"),
            Figure("feed.ratio-of-page-p95", with.median / without.median, "", target: .atMost(1.05)),
        ]
    }

    private func token(_ path: String) async throws -> String {
        let environment = try await BenchHost.openEnvironment(path)
        let created = try await environment.run(
            CreateToken(person: BenchCompany.admin, name: "feed"), as: .operatorAtConsole)
        await environment.store.close()
        return created.secret.text.reveal()
    }
}
