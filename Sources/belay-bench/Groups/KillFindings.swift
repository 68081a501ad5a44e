import SQLite

/// What is wrong in a data file after its server was killed, read by plain SQL and not by what wrote it.
struct KillFindings {
    /// How many tickets there are.
    var stored: Int
    /// Acknowledged tickets that are not there.
    var missing = 0
    /// Tickets without all that a ticket causes.
    var incomplete: Int
    /// Rows of which there should be one and are several.
    var twice: Int
    /// Deliveries that never reached the receiver.
    var undelivered = 0
    /// Deliveries that reached it more than once, which is allowed.
    var deliveredAgain = 0
    var integrityProblems: Int

    init(_ path: String, acknowledged: [String], received: [String: Int]) throws {
        let connection = try Connection(path: path, mode: .readOnly)
        func count(_ sql: SQL) throws -> Int { try connection.first(sql) { try $0.int(0) } ?? 0 }
        stored = try count("SELECT count(*) FROM ticket")
        for reference in acknowledged
        where try connection.first(
            "SELECT id FROM ticket WHERE external_reference = ?", reference, row: { try $0.int(0) })
            == nil
        {
            missing += 1
        }
        incomplete = try count(
            """
            SELECT count(*) FROM ticket t WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.ticket_id = t.id)
                OR NOT EXISTS (SELECT 1 FROM event e WHERE e.noun = 'ticket' AND e.number = t.id)
                OR (SELECT count(*) FROM service_clock c WHERE c.ticket_id = t.id) <> 2
                OR NOT EXISTS (SELECT 1 FROM deadline d WHERE d.kind = 'clocks' AND d.subject = t.id)
                OR NOT EXISTS (SELECT 1 FROM notification n JOIN delivery d ON d.notification_id = n.id
                    WHERE n.record_kind = 'ticket' AND n.record_number = t.id)
            """)
        // The search index holds no text of its own, so that its rows can only be counted.
        let unsearchable = try count("SELECT count(*) FROM message") - count("SELECT count(*) FROM message_text")
        incomplete += abs(unsearchable)
        twice = try count("SELECT count(*) FROM (SELECT 1 FROM message GROUP BY ticket_id HAVING count(*) > 1)")
        twice += try count(
            """
            SELECT count(*) FROM (SELECT 1 FROM event WHERE kind = 'ticket.opened' GROUP BY number HAVING count(*) > 1)
            """)
        twice += try count(
            """
            SELECT count(*) FROM (SELECT 1 FROM notification WHERE template = 'acknowledgement'
                GROUP BY record_number HAVING count(*) > 1)
            """)
        twice += try count(
            "SELECT count(*) FROM (SELECT 1 FROM delivery GROUP BY notification_id, endpoint_id HAVING count(*) > 1)")
        integrityProblems = try connection.integrityProblems(thorough: true).count
        for delivery in try connection.query("SELECT id FROM delivery", row: { try $0.int64(0) }) {
            switch received["msg_\(delivery)"] ?? 0 {
            case 0: undelivered += 1
            case 1: break
            default: deliveredAgain += 1
            }
        }
    }
}
