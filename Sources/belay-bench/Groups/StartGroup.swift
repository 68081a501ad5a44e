import Foundation
import Model
import Storage
import Workflows

/// From the start of a process to its first answer, and the memory that it takes then.
struct StartGroup: BenchGroup {
    let name = "start"
    let summary = "start of a server to ready with many tickets, and its memory at rest"

    func run(_ run: BenchRun) async throws -> [Figure] {
        let tickets = run.options.manyTickets
        let path = try await run.filledFile(tickets)
        try await quieten(path)
        var starts: [Double] = []
        var memory: [Double] = []
        for _ in 0..<run.repetitions(5, 15) {
            let server = try await Aside.run { try ServerProcess(data: path) }
            try await Task.sleep(for: .milliseconds(500))
            starts.append(server.startMilliseconds)
            if let resident = server.process.residentMiB { memory.append(resident) }
            server.process.kill()
        }
        return [
            Figure("start.ready (\(tickets) stored)", starts.median, "ms", target: .atMost(200)),
            Figure("start.memory-at-rest (\(tickets) stored)", memory.median, "MiB", target: .atMost(40)),
        ]
    }

    /// A server with deliveries to make is not at rest; other groups may have left some.
    private func quieten(_ path: String) async throws {
        let environment = try await BenchHost.openEnvironment(path)
        for endpoint in environment.snapshot.configuration.endpoints.values {
            _ = try await environment.run(
                SetEndpointDisabled(endpoint: endpoint.name, because: "the bench measures a server at rest"),
                as: .operatorAtConsole)
        }
        await environment.store.close()
    }
}
