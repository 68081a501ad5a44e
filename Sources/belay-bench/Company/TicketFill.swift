import BusinessTime
import Foundation
import Model
import Storage
import Workflows

/// Fills a data file with open tickets, quickly: the rows that they would have, in large transactions.
enum TicketFill {
    private static let batch = 5000

    static func fill(_ path: String, tickets: Int) async throws {
        let environment = try await BenchHost.openEnvironment(path)
        _ = try await BenchCompany(endpoint: "http://127.0.0.1:9/hooks").setUp(environment)
        let configuration = environment.snapshot.configuration
        let now = environment.clock.now()
        let customers = try await environment.store.write { writer in
            try (0..<5000).map { index in
                try writer.insert(
                    Customer(
                        id: 0, name: "Customer \(index)", email: "customer\(index)@example.org", language: "en",
                        account: nil))
            }
        }
        for first in stride(from: 0, to: tickets, by: batch) {
            let range = first..<min(first + batch, tickets)
            try await environment.store.write { writer in
                var texts = BenchTickets(seed: UInt64(first + 7))
                for index in range {
                    try insert(
                        index, texts.make(customers: customers.count), customer: customers[index % customers.count],
                        configuration, now, writer)
                }
            }
        }
        await environment.store.close()
    }

    private static func insert(
        _ index: Int, _ text: BenchTickets.Body, customer: CustomerID, _ configuration: Configuration, _ now: Instant,
        _ writer: StoreWriter
    ) throws {
        let openedAt = now.advanced(by: .milliseconds(-Int64(index % 500_000) * 100 - 60_000))
        // From an hour to four weeks ahead, so that nothing is due while something is measured.
        let due = now.advanced(by: .seconds(3600 + Int64(index) * 7919 % 2_400_000))
        let team = TeamID(Int64(index % 10 + 1))
        var ticket = Ticket(
            id: 0, subject: text.subject, requester: customer,
            department: configuration.teams[team]?.department ?? DepartmentID(1), category: text.category,
            priority: Priority(rawValue: text.priority) ?? .low,
            status: [.new, .open, .open, .pending, .onHold][index % 5], tags: text.tags, team: team,
            assignee: PersonID(Int64(index % 50 + 2)), openedAt: openedAt, updatedAt: openedAt, nextDueAt: due)
        ticket.id = try writer.insert(ticket)
        _ = try writer.insert(
            Message(
                id: 0, ticket: ticket.id, author: .customer(customer), visibility: .reply, body: text.body,
                at: openedAt), subject: text.subject)
        try writer.append(
            EventDraft(
                kind: .ticketOpened, subject: Subject(.ticket(ticket.id)), actor: .customer(customer), at: openedAt))
        for kind in [ClockKind.firstResponse, .resolution] {
            try writer.save(clock(kind, of: ticket.id, from: openedAt, due: due))
        }
        try writer.set(Deadline(key: .clocks(ticket.id), due: due))
    }

    /// A clock that says at a moment that it is breached, and nothing before.
    static func clock(_ kind: ClockKind, of ticket: TicketID, from: Instant, due: Instant) -> ServiceClock {
        ServiceClock(
            ticket: ticket, kind: kind, level: ServiceLevelID(1), startedAt: from,
            target: ClockTarget(within: .seconds(14400)), calendar: CalendarID(1), dueAt: due,
            upcoming: [ClockMoment(at: due, share: 1)])
    }
}
