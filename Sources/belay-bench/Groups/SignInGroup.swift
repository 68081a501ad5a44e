import BenchBaselines
import BusinessTime
import Foundation
import Model
import Secrets
import Storage
import Workflows

/// Guesses at passwords, 1,000 a second: how many are really compared, how quickly the others are refused, and what whoever
/// works meanwhile notices of it.
struct SignInGroup: BenchGroup {
    let name = "sign-in"
    let summary = "1,000 wrong passwords a second, from one address and from many, beside people who work"

    private static let password = "copper lamp under snow"
    private static let rate = 1000

    /// Where guesses come from.
    private enum Source {
        case oneAddress
        case manyAddresses
    }

    private struct Flood {
        var perSecond: Double
        var compared: Double
        var milliseconds: [Double]
    }

    func run(_ run: BenchRun) async throws -> [Figure] {
        let path = run.path("sign-in")
        defer { run.removeFile(path) }
        let host = try await BenchHost.start(data: path, delivering: false)
        let token = try await BenchCompany(rules: 0).setUp(host.environment)
        let target = BenchCompany.agents[0]
        try await host.environment.setPassword(of: target, to: Secret(Self.password), as: .operatorAtConsole)
        let seconds = run.repetitions(5, 30)
        let calm = try await work(host, token, seconds: 3)
        async let busy = work(host, token, seconds: Double(seconds))
        let many = try await flood(host.environment, target, from: .manyAddresses, seconds: seconds)
        let during = try await busy
        let one = try await flood(host.environment, target, from: .oneAddress, seconds: seconds)
        await host.stop()
        // Five are free; each further one doubles the wait that began with a second.
        let allowed = 5 + log2(Double(seconds + 1)).rounded(.up) + 1
        return [
            Figure(
                "sign-in.compared (one name, \(seconds) s, many addresses)", many.compared, "",
                target: .atMost(allowed)),
            Figure(
                "sign-in.compared (one name, \(seconds) s, one address)", one.compared, "", target: .atMost(allowed)),
            Figure(
                "sign-in.guesses", min(many.perSecond, one.perSecond), "/s",
                target: .atLeast(Double(Self.rate) * 0.95)),
            Figure(
                "sign-in.refused-p99", (many.milliseconds + one.milliseconds).percentile(0.99), "ms",
                target: .atMost(50)),
            Figure("sign-in.others-p99", during.percentile(0.99), "ms", limit: calm.percentile(0.99)),
        ]
    }

    /// People who look at the queue meanwhile; their waits in milliseconds.
    private func work(_ host: BenchHost, _ token: String, seconds: Double) async throws -> [Double] {
        let requests = (0..<20_000).map { _ in HTTPText.get("/api/v1/tickets?limit=25", token: token) }
        let load = LoadRun(requests: requests, port: host.port, connections: 2, seconds: seconds)
        return try await load.runAside().latencies
    }

    /// Guesses for so long, none of them waiting for the one before it.
    private func flood(
        _ environment: Environment, _ email: String, from source: Source, seconds: Int
    ) async throws -> Flood {
        let before = try await environment.store.read { try $0.lastEvent() }
        let began = bench_now()
        let waits = await withTaskGroup(of: Double.self) { group in
            for number in 0..<seconds * Self.rate {
                let due = began + Double(number) / Double(Self.rate)
                let early = due - bench_now()
                if early > 0 { try? await Task.sleep(for: .seconds(early)) }
                let place =
                    switch source {
                    case .oneAddress: RemotePlace("198.51.100.7")
                    case .manyAddresses: RemotePlace("10.\(number >> 16 & 255).\(number >> 8 & 255).\(number & 255)")
                    }
                group.addTask {
                    let asked = bench_now()
                    _ = try? await environment.signIn(
                        SignInAttempt(
                            email: email, password: Secret("guess number \(number)"), place: place, agent: "bench"))
                    return (bench_now() - asked) * 1000
                }
            }
            return await group.reduce(into: [Double]()) { $0.append($1) }
        }
        let elapsed = bench_now() - began
        // Each guess that was compared is an event; those that were refused before leave none.
        let compared = try await environment.store.read { try $0.lastEvent() } - before
        return Flood(perSecond: Double(waits.count) / elapsed, compared: Double(compared), milliseconds: waits)
    }
}
