import BenchBaselines
import Foundation
import Model
import SQLite
import Storage
import Workflows

/// A server is killed again and again while tickets are opened; then it is counted what is missing or there twice.
struct KillGroup: BenchGroup {
    let name = "kill"
    let summary = "a server killed at random moments while tickets are opened; what it promised is counted afterwards"

    private static let connections = 16

    func run(_ run: BenchRun) async throws -> [Figure] {
        let kills = run.options.kills ?? run.repetitions(50, 200)
        let path = run.path("kill")
        defer { run.removeFile(path) }
        let receiver = try VerifyingReceiver(secret: BenchCompany.secret)
        let url = try receiver.start()
        let environment = try await BenchHost.openEnvironment(path)
        let token = try await BenchCompany(rules: 20, endpoint: url).setUp(environment)
        await environment.store.close()

        var acknowledged: [String] = []
        for number in 0..<kills {
            acknowledged += try await openUntilKilled(path, token: token, round: number)
        }
        Output.note("  \(kills) kills, \(acknowledged.count) tickets acknowledged")
        let server = try await Aside.run { try ServerProcess(data: path) }
        try await waitUntilDelivered(path, receiver)
        server.process.kill()
        await receiver.stop()
        return try await judge(path, acknowledged, kills, receiver)
    }

    /// Starts a server, opens tickets, kills the server at a random moment, and returns what it had acknowledged.
    private func openUntilKilled(_ path: String, token: String, round: Int) async throws -> [String] {
        let server = try await Aside.run { try ServerProcess(data: path) }
        let references = (0..<4000).map { "kill-\(round)-\($0)" }
        let requests = try HTTPText.tickets(
            references.count, seed: UInt64(round), token: token, customers: 500, reference: { references[$0] })
        let load = LoadRun(requests: requests, port: server.port, connections: Self.connections, seconds: 10)
        async let outcome = Aside.run { try load.run() }
        try await Task.sleep(for: .milliseconds(Int.random(in: 5...150)))
        server.process.kill()
        do {
            return zip(references, try await outcome.statuses).filter { $0.1 == 201 }.map(\.0)
        } catch is LoadRun.LoadError {
            // On a busy machine the server may be gone before anybody has reached it; it has promised nothing then.
            return []
        }
    }

    private func waitUntilDelivered(_ path: String, _ receiver: VerifyingReceiver) async throws {
        let connection = try Connection(path: path, mode: .readOnly)
        for _ in 0..<600 {
            let pending = try connection.first("SELECT count(*) FROM delivery WHERE state = 'pending'") {
                try $0.int(0)
            }
            if pending == 0 { return }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    private func judge(
        _ path: String, _ acknowledged: [String], _ kills: Int, _ receiver: VerifyingReceiver
    ) async throws -> [Figure] {
        let environment = try await BenchHost.openEnvironment(path)
        let audit = try await environment.store.read { try $0.verifyAudit() }
        await environment.store.close()
        let found = try KillFindings(path, acknowledged: acknowledged, received: receiver.times)
        return [
            Figure("kill.kills", Double(kills), ""),
            Figure("kill.acknowledged", Double(acknowledged.count), "tickets", target: .atLeast(Double(kills))),
            Figure("kill.stored", Double(found.stored), "tickets"),
            Figure("kill.missing", Double(found.missing), "tickets", target: .atMost(0)),
            Figure("kill.incomplete", Double(found.incomplete), "tickets", target: .atMost(0)),
            Figure("kill.twice", Double(found.twice), "rows", target: .atMost(0)),
            Figure("kill.undelivered", Double(found.undelivered), "notifications", target: .atMost(0)),
            Figure("kill.delivered-again", Double(found.deliveredAgain), "notifications"),
            Figure("kill.bad-signatures", Double(receiver.refused), "messages", target: .atMost(0)),
            Figure("kill.audit-breaks", audit.firstBreak == nil ? 0 : 1, "", target: .atMost(0)),
            Figure("kill.integrity-problems", Double(found.integrityProblems), "", target: .atMost(0)),
        ]
    }
}
