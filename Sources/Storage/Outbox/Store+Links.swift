package import BusinessTime
package import Model
import SQLite
import Secrets

extension StoreWriter {
    /// Stores a new link and returns its number.
    package func insert(_ link: Link) throws -> LinkID {
        var ticket: TicketID?
        var customer: CustomerID?
        var decided: (id: CaseID, turn: Int)?
        var person: PersonID?
        switch link.purpose {
        case .ticket(let id, let requester): (ticket, customer) = (id, requester)
        case .decision(let id, let turn, let asked): (decided, person) = ((id, turn), asked)
        case .invitation(let id): person = id
        }
        try connection.run(
            """
            INSERT INTO link (purpose, ticket_id, customer_id, case_id, turn, person_id, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, link.purpose.word, ticket?.rawValue, customer?.rawValue, decided?.id.rawValue, decided?.turn,
            person?.rawValue, link.createdAt.milliseconds, link.expiresAt.milliseconds)
        return LinkID(connection.lastInsertRowID)
    }

    /// Uses a link up.
    package func useUp(_ id: LinkID, at now: Instant) throws {
        try connection.run("UPDATE link SET used_at = ? WHERE id = ?", now.milliseconds, id.rawValue)
    }

    /// Takes a link back.
    package func revoke(_ id: LinkID, at now: Instant) throws {
        try connection.run("UPDATE link SET revoked_at = ? WHERE id = ?", now.milliseconds, id.rawValue)
    }

    /// Notes which link a notification shows.
    package func attach(_ link: LinkID, to notification: NotificationID) throws {
        try connection.run(
            "INSERT INTO notification_link (notification_id, link_id) VALUES (?, ?)", notification.rawValue,
            link.rawValue)
    }

    /// The key of all links, drawn where there is none yet.
    package func linkKey() throws -> LinkKey {
        if let key = try storedLinkKey() { return key }
        let bytes = try RandomBytes.make(LinkKey.byteCount)
        try connection.run("INSERT INTO link_key (id, key) VALUES (1, ?)", bytes)
        return LinkKey(bytes)
    }
}

extension StoreReader {
    /// The key of all links; nil before the first one was made.
    package func storedLinkKey() throws -> LinkKey? {
        try connection.first("SELECT key FROM link_key") { row throws(DatabaseError) in LinkKey(try row.blob(0)) }
    }

    /// The link of that number; nil where there is none.
    package func link(_ id: LinkID) throws -> Link? {
        try connection.first(SQL(linkColumns + " WHERE id = ?"), id.rawValue, row: Self.link)
    }

    /// The newest link to a ticket; nil where there is none.
    package func newestLink(to ticket: TicketID) throws -> Link? {
        try connection.first(
            SQL(linkColumns + " WHERE ticket_id = ? ORDER BY id DESC LIMIT 1"), ticket.rawValue, row: Self.link)
    }

    /// The newest link with which a person may decide a turn of a case; nil where there is none.
    package func newestLink(deciding id: CaseID, turn: Int, by person: PersonID) throws -> Link? {
        try connection.first(
            SQL(linkColumns + " WHERE case_id = ? AND turn = ? AND person_id = ? ORDER BY id DESC LIMIT 1"),
            id.rawValue, turn, person.rawValue, row: Self.link)
    }

    /// A page of links, the newest first.
    package func links(_ query: LinkQuery) throws -> Page<Link, LinkID> {
        var condition = "id < ?"
        var arguments: [Value] = [.integer(query.before?.rawValue ?? .max)]
        for (column, number) in [
            ("ticket_id", query.ticket?.rawValue), ("case_id", query.caseID?.rawValue),
            ("person_id", query.person?.rawValue),
        ] {
            guard let number else { continue }
            condition += " AND \(column) = ?"
            arguments.append(.integer(number))
        }
        let limit = min(max(query.limit, 1), 1000)
        let found = try connection.query(
            SQL(linkColumns + " WHERE \(condition) ORDER BY id DESC LIMIT \(limit + 1)"), arguments: arguments,
            row: Self.link)
        return Page(items: Array(found.prefix(limit)), next: found.count > limit ? found[limit - 1].id : nil)
    }

    /// A notification as its addressee gets it: with the code of its link.
    func revealed(_ notification: Notification) throws -> Notification {
        let link = try connection.first(
            """
            SELECT l.id, purpose, ticket_id, customer_id, case_id, turn, person_id, created_at, expires_at, used_at,
                revoked_at
            FROM notification_link n JOIN link l ON l.id = n.link_id WHERE n.notification_id = ?
            """, notification.id.rawValue, row: Self.link)
        guard let link, let key = try storedLinkKey() else { return notification }
        let address = key.address(of: link)
        var revealed = notification
        revealed.subject = address.revealed(in: notification.subject)
        revealed.text = address.revealed(in: notification.text)
        return revealed
    }

    private static func link(_ row: borrowing Row) throws(DatabaseError) -> Link {
        let purpose: Link.Purpose =
            switch try row.text(1) {
            case "ticket": .ticket(try row.id(2), try row.id(3))
            case "decision": .decision(try row.id(4), turn: try row.int(5), try row.id(6))
            case "invitation": .invitation(try row.id(6))
            default: throw row.unreadable(1, "a purpose that this Belay does not know")
            }
        return Link(
            id: try row.id(0), purpose: purpose, createdAt: try row.instant(7), expiresAt: try row.instant(8),
            usedAt: try row.instantOrNil(9), revokedAt: try row.instantOrNil(10))
    }
}

private let linkColumns = """
    SELECT id, purpose, ticket_id, customer_id, case_id, turn, person_id, created_at, expires_at, used_at, revoked_at
    FROM link
    """
