package import BusinessTime
package import Model
import SQLite

extension StoreReader {
    /// The messages that a customer, or everybody of an account, wrote after a moment about tickets that are not solved,
    /// the newest first, at most 1,000.
    package func contacts(of customer: CustomerID, account: AccountID?, after moment: Instant) throws -> [Contact] {
        if let account {
            return try connection.query(
                SQL(
                    """
                    \(Self.contactColumns) \(Self.contactMessages) AND ticket.account_id = ?1
                    UNION ALL \(Self.contactColumns) \(Self.mergedMessages) AND ticket.account_id = ?1
                    ORDER BY 3 DESC LIMIT 1000
                    """), account.rawValue, moment.milliseconds, row: Self.contact)
        }
        return try connection.query(
            SQL(
                """
                \(Self.contactColumns) \(Self.contactMessages) AND ticket.requester_id = ?1
                UNION ALL \(Self.contactColumns) \(Self.mergedMessages) AND ticket.requester_id = ?1
                ORDER BY 3 DESC LIMIT 1000
                """), customer.rawValue, moment.milliseconds, row: Self.contact)
    }

    /// What a ticket went through; nil where there is none.
    package func trail(of ticket: TicketID) throws -> TicketTrail? {
        TicketTrail(try events(of: Subject(.ticket(ticket))).lazy.map(\.draft))
    }

    private static let contactColumns = "SELECT ticket.requester_id, ticket.id, message.at FROM ticket"

    /// The second bound is the text that follows all that begin with “customer:”.
    private static let customersOwn = """
        WHERE message.at > ?2 AND message.visibility = 'reply'
            AND message.author >= 'customer:' AND message.author < 'customer;'
            AND ticket.status IN ('new', 'open', 'pending', 'on-hold')
        """

    private static let contactMessages = "JOIN message ON message.ticket_id = ticket.id \(customersOwn)"

    /// What was written on a ticket that was merged counts for the one that it was merged into.
    private static let mergedMessages = """
        JOIN ticket AS merged ON merged.merged_into_id = ticket.id JOIN message ON message.ticket_id = merged.id
        \(customersOwn)
        """

    private static func contact(_ row: borrowing Row) throws(DatabaseError) -> Contact {
        Contact(customer: try row.id(0), ticket: try row.id(1), at: try row.instant(2))
    }
}
