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
                    let wanted = Self.wanted(query, stored)
                    #expect(try Self.pages(query, writer) == wanted, "\(query)")
                    #expect(try writer.ticketCount(query, most: 7) == min(wanted.count, 7), "\(query)")
                }
            }
        }
    }

    @Test func `Unsolved tickets are counted for everybody at once, and for each no further than told`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                for number in 1...12 {
                    var ticket = company.ticket("Ticket \(number)", assignee: number % 3 == 0 ? company.ana : nil)
                    ticket.status = number == 12 ? .solved : .open
                    _ = try writer.insert(ticket)
                }
                for most in [2, 7] {
                    let one = try writer.ticketCount(TicketQuery(assignee: company.ana, order: .urgent), most: most)
                    let counts = try writer.unsolvedTicketCounts(of: nil, most: most)
                    #expect(counts[company.ana] == one && one == min(3, most))
                    #expect(counts.values.reduce(0, +) == one && counts.count > 1)
                }
                #expect(try writer.unsolvedTicketCounts(of: 77, most: 7).isEmpty)
            }
        }
    }

    private static func queries(_ company: StoredCompany) -> [TicketQuery] {
        let scopes = [
            TicketQuery(), TicketQuery(assignee: company.ana), TicketQuery(departments: [company.department]),
            TicketQuery(teams: [company.team]), TicketQuery(departments: [company.department], assignee: company.ana),
            TicketQuery(departments: [company.department], isUnassigned: true), TicketQuery(isUnassigned: true),
            TicketQuery(teams: [company.team, 77]), TicketQuery(departments: [company.department, 77]),
            TicketQuery(isUnassigned: true, dueBy: .at(.monday, 12)),
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
                && (query.departments.isEmpty || query.departments.contains(ticket.department))
                && (query.teams.isEmpty || query.teams.contains { $0 == ticket.team })
                && (query.dueBy.map { due in isUnsolved(ticket) && ticket.nextDueAt.map { $0 <= due } ?? false } ?? true)
                && (!query.isUnassigned || ticket.assignee == nil)
                && (query.statuses.isEmpty || query.statuses.contains(ticket.status))
                && (query.priority == nil || ticket.priority == query.priority)
                && (query.order == .newest || isUnsolved(ticket))
                && (query.order != .due || ticket.nextDueAt != nil)
        }.sorted { one, other in
            guard query.order != .newest else { return one.id > other.id }
            let (first, second) = (one.nextDueAt?.milliseconds ?? .max, other.nextDueAt?.milliseconds ?? .max)
            return (first, one.id) < (second, other.id)
        }.map(\.id)
    }

    private static func isUnsolved(_ ticket: Ticket) -> Bool { ticket.status.isUnsolved }
}
