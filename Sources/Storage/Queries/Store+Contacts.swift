package import BusinessTime
package import Model
import SQLite

extension StoreReader {
    /// The messages that a customer, or everybody of an account, wrote after a moment about tickets that are not solved,
    /// the newest first, at most 1,000.
    package func contacts(of customer: CustomerID, account: AccountID?, after moment: Instant) throws -> [Contact] {
        // The second bound is the text that follows all that begin with “customer:”.
        let message: StaticString = """
            JOIN message ON message.ticket_id = ticket.id
            WHERE message.at > ?2 AND message.visibility = 'reply'
                AND message.author >= 'customer:' AND message.author < 'customer;'
                AND ticket.status IN ('new', 'open', 'pending', 'on-hold')
            """
        let columns: StaticString = "SELECT ticket.requester_id, ticket.id, message.at FROM ticket"
        if let account {
            return try connection.query(
                SQL("\(columns) \(message) AND ticket.account_id = ?1 ORDER BY message.at DESC LIMIT 1000"),
                account.rawValue, moment.milliseconds, row: Self.contact)
        }
        return try connection.query(
            SQL("\(columns) \(message) AND ticket.requester_id = ?1 ORDER BY message.at DESC LIMIT 1000"),
            customer.rawValue, moment.milliseconds, row: Self.contact)
    }

    /// What a ticket went through; nil where there is none.
    package func trail(of ticket: TicketID) throws -> TicketTrail? {
        TicketTrail(try events(of: Subject(.ticket(ticket))).lazy.map(\.draft))
    }

    private static func contact(_ row: borrowing Row) throws(DatabaseError) -> Contact {
        Contact(customer: try row.id(0), ticket: try row.id(1), at: try row.instant(2))
    }
}
