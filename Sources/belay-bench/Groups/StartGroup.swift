import Foundation

/// From the start of a process to its first answer, and the memory that it takes then.
struct StartGroup: BenchGroup {
    let name = "start"
    let summary = "start of a server to ready with many tickets, and its memory at rest"

    func run(_ run: BenchRun) async throws -> [Figure] {
        let tickets = run.options.manyTickets
        let path = try await run.filledFile(tickets)
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
}
