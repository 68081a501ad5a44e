import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

struct QueueTests {
    @Test func `Every combination of filters and orders gives what going through all tickets gives`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                let stored = try (1...60).map { number in
                    var ticket = company.ticket("Ticket \(number)", assignee: number % 3 == 0 ? company.ana : nil)
                    ticket.status = TicketStatus.allCases[number % TicketStatus.allCases.count]
                    ticket.priority = number % 2 == 0 ? .high : .low
                    if number % 4 == 0 { ticket.team = company.team }
                    if number % 5 != 0 { ticket.nextDueAt = .at(.monday, 9 + number % 7) }
                    ticket.id = try writer.insert(ticket)
                    return ticket
                }
                for query in Self.queries(company) {
                    #expect(try Self.pages(query, writer) == Self.wanted(query, stored), "\(query)")
                }
            }
        }
    }

    private static func queries(_ company: StoredCompany) -> [TicketQuery] {
        let scopes = [
            TicketQuery(), TicketQuery(assignee: company.ana), TicketQuery(department: company.department),
            TicketQuery(team: company.team), TicketQuery(department: company.department, assignee: company.ana),
            TicketQuery(department: company.department, isUnassigned: true),
        ]
        let statuses: [[TicketStatus]] = [[], [.open], [.new, .open, .pending, .onHold], [.solved, .closed]]
        return scopes.flatMap { scope in
            statuses.flatMap { statuses in
                [nil, Priority.high].flatMap { priority in
                    TicketQuery.Order.allCases.map { order in
                        var query = scope
                        query.statuses = statuses
                        query.priority = priority
                        query.order = order
                        query.limit = 4
                        return query
                    }
                }
            }
        }
    }

    private static func pages(_ query: TicketQuery, _ reader: StoreReader) throws -> [TicketID] {
        var query = query
        var found: [TicketID] = []
        repeat {
            let page = try reader.tickets(query)
            found += page.items.map(\.id)
            query.after = page.next
        } while query.after != nil
        return found
    }

    private static func wanted(_ query: TicketQuery, _ tickets: [Ticket]) -> [TicketID] {
        tickets.filter { ticket in
            (query.assignee == nil || ticket.assignee == query.assignee)
                && (query.department == nil || ticket.department == query.department)
                && (query.team == nil || ticket.team == query.team)
                && (!query.isUnassigned || ticket.assignee == nil)
                && (query.statuses.isEmpty || query.statuses.contains(ticket.status))
                && (query.priority == nil || ticket.priority == query.priority)
                && (query.order == .newest || ticket.nextDueAt != nil)
        }.sorted { one, other in
            guard query.order == .due, let first = one.nextDueAt, let second = other.nextDueAt else {
                return one.id > other.id
            }
            return (first, one.id) < (second, other.id)
        }.map(\.id)
    }
}
