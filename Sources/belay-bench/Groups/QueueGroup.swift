import Foundation
import Model
import Secrets
import Workflows

/// Pages of 25 of the queue among many tickets.
struct QueueGroup: BenchGroup {
    let name = "queue"
    let summary = "a page of 25 of the queue with many tickets stored, 8 connections"

    private static let views: [(name: String, query: @Sendable (Int) -> String)] = [
        ("assignee", { "assignee=\(BenchCompany.agents[$0 % 50])&status=open" }),
        ("team", { "team=\(escaped(BenchCompany.teams[$0 % 10]))&status=new" }),
        ("department", { "department=\(BenchCompany.departments[$0 % 5])&status=pending" }),
        (
            "department-unsolved",
            { "department=\(BenchCompany.departments[$0 % 5])&status=new&status=open&status=pending&status=on-hold" }
        ),
        ("team-by-due", { "team=\(escaped(BenchCompany.teams[$0 % 10]))&sort=due" }),
        ("assignee-by-due", { "assignee=\(BenchCompany.agents[$0 % 50])&sort=due" }),
        ("department-by-due", { "department=\(BenchCompany.departments[$0 % 5])&sort=due" }),
        ("all-newest", { _ in "sort=newest" }),
    ]

    func run(_ run: BenchRun) async throws -> [Figure] {
        let tickets = run.options.manyTickets
        let path = try await run.filledFile(tickets)
        let host = try await BenchHost.start(data: path, delivering: false)
        let created = try await host.environment.run(
            CreateToken(person: BenchCompany.admin, name: "queue"), as: .operatorAtConsole)
        let token = created.secret.text.reveal()
        let count = run.repetitions(1000, 4000)
        var figures: [Figure] = []
        var all: [Double] = []
        for view in Self.views {
            let requests = (0..<count).map {
                HTTPText.get("/api/v1/tickets?limit=25&\(view.query($0))", token: token)
            }
            let load = LoadRun(requests: requests, port: host.port, connections: 8, seconds: 30)
            let outcome = try await load.runAside()
            all += outcome.latencies
            figures.append(
                Figure(
                    "queue.\(view.name)-p99 (\(tickets) stored)", outcome.latencies.percentile(0.99), "ms",
                    target: .atMost(5)))
            figures.append(Figure("queue.\(view.name)", outcome.perSecond, "pages/s"))
        }
        await host.stop()
        return [
            Figure("queue.all-p99 (\(tickets) stored)", all.percentile(0.99), "ms", target: .atMost(5)),
            Figure("queue.all-p50 (\(tickets) stored)", all.median, "ms"),
        ] + figures
    }

    private static func escaped(_ text: String) -> String { text.replacingOccurrences(of: " ", with: "%20") }
}
