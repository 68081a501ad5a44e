import BelayTesting
import BusinessTime
import Model
import Storage
import Testing

struct ViewCountTests {
    @Test func `A view is counted no further than so many tickets of its queue`() async throws {
        try await withStore { store, _ in
            try await store.write { writer in
                let company = try StoredCompany(in: writer)
                for number in 1...30 {
                    var ticket = company.ticket("Ticket \(number)", assignee: company.ana)
                    ticket.status = .open
                    ticket.priority = number.isMultiple(of: 10) ? .critical : .low
                    ticket.nextDueAt = .at(.monday, 9 + number / 5)
                    _ = try writer.insert(ticket)
                }
                func count(_ query: TicketQuery, _ most: Int, _ looked: Int) throws -> String {
                    let (count, isMore) = try writer.ticketCount(query, most: most, lookingAt: looked)
                    return "\(count)\(isMore ? "+" : "")"
                }
                let mine = TicketQuery(assignee: company.ana, order: .urgent)
                #expect(try count(mine, 100, 200) == "30")
                #expect(try count(mine, 20, 200) == "20+")
                var critical = mine
                critical.priority = .critical
                #expect(try count(critical, 100, 200) == "3")
                #expect(try count(critical, 100, 25) == "2+")
            }
        }
    }
}
