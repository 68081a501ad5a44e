import BenchBaselines
import Foundation
import Model
import Secrets
import Storage
import Workflows

/// The pages that agents live in, among many tickets, and what a first visit brings over the wire.
struct PagesGroup: BenchGroup {
    let name = "pages"
    let summary = """
        the queue, the ticket and a search as pages with many tickets stored, 8 connections; the bytes of a first visit
        """

    private static let password = "copper lamp under snow"
    /// The first agent of the company, for whom there are tickets in every view.
    private static let agent = BenchCompany.agents[0]

    /// What people look for: words that are everywhere, several of them, a phrase, a beginning, one that few have, operators.
    private static let searches = [
        "invoice", "tracking+parcel", "%22delivery+address%22", "invo*", "del*", "53075",
        "status%3Aopen+priority%3Acritical+%22corrected+invoice%22", "with%3Ame+status%3Aopen",
    ]

    func run(_ run: BenchRun) async throws -> [Figure] {
        let tickets = run.options.manyTickets
        let path = try await run.filledFile(tickets)
        let (cookie, own) = try await signIn(path, tickets)
        let server = try await Aside.run { try ServerProcess(data: path) }
        defer { server.process.kill() }
        let views: [(name: String, most: Double, target: (Int) -> String)] = [
            ("queue-mine", 10, { _ in "/tickets" }),
            ("queue-team", 10, { _ in "/tickets?queue=team" }),
            ("queue-unassigned", 10, { _ in "/tickets?queue=unassigned" }),
            ("ticket", 10, { "/tickets/\(own[$0 % own.count])" }),
            ("search", 50, { "/search?q=\(Self.searches[$0 % Self.searches.count])" }),
        ]
        var figures: [Figure] = []
        for view in views {
            let requests = (0..<run.repetitions(1000, 4000)).map { HTTPText.get(view.target($0), cookie: cookie) }
            let outcome = try await LoadRun(requests: requests, port: server.port, connections: 8, seconds: 60)
                .runAside()
            figures.append(
                Figure(
                    "pages.\(view.name)-p99 (\(tickets) stored)", outcome.latencies.percentile(0.99), "ms",
                    target: .atMost(view.most)))
            figures.append(Figure("pages.\(view.name)", outcome.perSecond, "pages/s"))
        }
        for view in [views[0], views[3]] {
            let bytes = try await Aside.run { [port = server.port, target = view.target(0)] in
                try FirstVisit(port: port, cookie: cookie).bytes(of: target)
            }
            figures.append(Figure("pages.\(view.name)-first-visit", Double(bytes) / 1000, "kB", target: .atMost(60)))
        }
        return figures
    }

    /// A session's cookie, and the numbers of some tickets that its owner may see, from all over the file.
    private func signIn(_ path: String, _ tickets: Int) async throws -> (cookie: String, tickets: [Int64]) {
        let environment = try await BenchHost.openEnvironment(path)
        try await environment.setPassword(of: Self.agent, to: Secret(Self.password), as: .operatorAtConsole)
        let began = try await environment.signIn(
            SignInAttempt(
                email: Self.agent, password: Secret(Self.password), place: RemotePlace("127.0.0.1"), agent: "bench"))
        let person = environment.snapshot.configuration.person(email: Self.agent)?.id
        var numbers: [Int64] = []
        for tenth in 1...10 {
            let place = TicketQuery.Cursor(ticket: TicketID(Int64(tickets / 10 * tenth + 1)))
            let page = try await environment.ask(
                ListTickets(query: TicketQuery(assignee: person, after: place, limit: 20)), as: .operatorAtConsole)
            numbers += page.items.map(\.id.rawValue)
        }
        await environment.store.close()
        return ("belay=\(began.secret.text.reveal())", numbers)
    }
}
