import BusinessTime
import Foundation
import Model
import Secrets
import Workflows

/// The ten endpoints that are asked most, among many tickets, at more and more connections.
struct EndpointsGroup: BenchGroup {
    let name = "endpoints"
    let summary = "the ten main endpoints of the API with many tickets stored, at 1, 8, 64 and 512 connections"

    private struct Endpoint {
        var name: String
        /// Writes are fewer: each is on disk before it is answered.
        var isWrite = false
        var request: (Int) throws -> [UInt8]
    }

    private struct Words: Encodable {
        var subject: String?
        var body: String?
        var requester: String?
        var priority: String?
        var name: String?
        var department: String?
    }

    func run(_ run: BenchRun) async throws -> [Figure] {
        let tickets = run.options.manyTickets
        let path = try await run.filledFile(tickets)
        let host = try await BenchHost.start(data: path, delivering: false)
        let created = try await host.environment.run(
            CreateToken(person: BenchCompany.admin, name: "endpoints"), as: .operatorAtConsole)
        let token = created.secret.text.reveal()
        try await addOthers(host, token)
        var figures: [Figure] = []
        for endpoint in endpoints(token: token, tickets: tickets) {
            for connections in [1, 8, 64, 512] {
                let count = run.repetitions(1000, 5000) / (endpoint.isWrite ? 4 : 1) * (connections > 8 ? 2 : 1)
                let requests = try (0..<count).map(endpoint.request)
                let load = LoadRun(requests: requests, port: host.port, connections: connections, seconds: 60)
                let outcome = try await load.runAside()
                let place = "endpoints.\(endpoint.name)-at-\(connections)"
                figures.append(Figure(place, outcome.perSecond, "requests/s"))
                figures.append(Figure("\(place)-p99", outcome.latencies.percentile(0.99), "ms"))
            }
        }
        await host.stop()
        return figures
    }

    /// A few hundred of what is not a ticket.
    private func addOthers(_ host: BenchHost, _ token: String) async throws {
        var requests: [[UInt8]] = []
        for number in 0..<200 {
            requests.append(
                try HTTPText.post(
                    "/api/v1/accounts", token: token,
                    json: Words(name: "Account \(number)-\(UInt32.random(in: 0...UInt32.max))")))
            requests.append(
                try HTTPText.post(
                    "/api/v1/deals", token: token,
                    json: Words(name: "Deal \(number)", department: BenchCompany.departments[number % 5])))
        }
        _ = try await LoadRun(requests: requests, port: host.port, connections: 8, seconds: 60).runAside()
    }

    private func endpoints(token: String, tickets: Int) -> [Endpoint] {
        // Numbers all over the file, so that not every page is in the cache; prime, so that none comes twice soon.
        func ticket(_ index: Int) -> Int { index * 7919 % tickets + 1 }
        func get(_ target: String) -> [UInt8] { HTTPText.get(target, token: token) }
        return [
            Endpoint(name: "tickets-of-assignee") {
                get("/api/v1/tickets?limit=25&status=open&assignee=\(BenchCompany.agents[$0 % 50])")
            },
            Endpoint(name: "tickets-by-due") {
                get("/api/v1/tickets?limit=25&sort=due&department=\(BenchCompany.departments[$0 % 5])")
            },
            Endpoint(name: "ticket") { get("/api/v1/tickets/\(ticket($0))") },
            Endpoint(name: "ticket-clocks") { get("/api/v1/tickets/\(ticket($0))/clocks") },
            Endpoint(name: "cases") { _ in get("/api/v1/cases?limit=25") },
            Endpoint(name: "deals") { _ in get("/api/v1/deals?limit=25") },
            Endpoint(name: "accounts") { _ in get("/api/v1/accounts?limit=25") },
            Endpoint(name: "open-ticket", isWrite: true) { index in
                try HTTPText.post(
                    "/api/v1/tickets", token: token,
                    json: Words(
                        subject: "Order \(index)", body: "Where is my order? I have waited for a week.",
                        requester: "customer\(index % 500)@customer.example"))
            },
            Endpoint(name: "reply", isWrite: true) { index in
                try HTTPText.post(
                    "/api/v1/tickets/\(ticket(index))/replies", token: token,
                    json: Words(body: "It will be with you tomorrow."))
            },
            Endpoint(name: "change-ticket", isWrite: true) { index in
                try HTTPText.patch(
                    "/api/v1/tickets/\(ticket(index))", token: token,
                    json: Words(priority: index.isMultiple(of: 2) ? "high" : "low"))
            },
        ]
    }
}
