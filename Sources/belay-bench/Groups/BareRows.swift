import BenchBaselines
import Glibc

/// The rows that a ticket causes, table by table: how to read them with the ticket's number first, and how to write them.
enum BareRows {
    private static let tables: [(select: String, insert: String)] = [
        table(
            "customer", "id, name, email, language, account_id",
            from:
                "(SELECT min(id) AS ticket, requester_id FROM ticket GROUP BY requester_id) JOIN customer ON id = requester_id",
            unit: "ticket"),
        table(
            "ticket",
            """
            id, subject, requester_id, account_id, department_id, category, priority, status, channel, tags, tier, team_id, \
            assignee_id, custom_fields, links, opened_at, updated_at, solved_at, next_due_at, external_reference, version
            """, unit: "id"),
        table("message", "id, ticket_id, author, visibility, body, at", unit: "ticket_id"),
        (
            """
            SELECT m.ticket_id, m.id, t.subject, m.body FROM message m JOIN ticket t ON t.id = m.ticket_id
            ORDER BY m.ticket_id
            """, "INSERT INTO message_text (rowid, subject, body) VALUES (?, ?, ?)"
        ),
        (
            """
            SELECT coalesce((SELECT min(t.id) FROM ticket t WHERE t.requester_id = e.number AND e.noun = 'customer'), e.number)
                AS unit, e.sequence, e.kind, e.noun, e.number, e.actor, e.at, e.changes, e.previous_hash, e.hash
            FROM event e WHERE e.noun IN ('ticket', 'customer') ORDER BY unit, e.sequence
            """,
            """
            INSERT INTO event (sequence, kind, noun, number, actor, at, changes, previous_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ),
        table(
            "service_clock",
            """
            ticket_id, kind, round, level_id, started_at, target_seconds, counting, calendar_id, due_at, state, met_at, \
            warnings_given, breached_at, upcoming
            """, unit: "ticket_id"),
        table("deadline", "kind, subject, due_at", from: "deadline WHERE kind = 'clocks'", unit: "subject"),
        table(
            "notification",
            "id, template, language, addressee, record_kind, record_number, case_id, subject, text, at",
            from: "notification WHERE record_kind = 'ticket'", unit: "record_number"),
        (
            """
            SELECT n.record_number, d.id, d.notification_id, d.endpoint_id, d.state, d.attempts, d.next_attempt_at,
                d.created_at FROM delivery d JOIN notification n ON n.id = d.notification_id ORDER BY n.record_number
            """,
            """
            INSERT INTO delivery (id, notification_id, endpoint_id, state, attempts, next_attempt_at, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        ),
    ]

    private static func table(
        _ name: String, _ columns: String, from source: String? = nil, unit: String
    ) -> (select: String, insert: String) {
        let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
        return (
            "SELECT \(unit) AS unit, \(columns) FROM \(source ?? name) ORDER BY unit",
            "INSERT INTO \(name) (\(columns)) VALUES (\(marks))"
        )
    }

    /// The plan in the form that the loop takes.
    static func withPlan<R>(_ body: (UnsafePointer<bench_table>?, Int32) -> R) -> R {
        let texts = tables.map { (strdup($0.select), strdup($0.insert)) }
        defer {
            for text in texts {
                free(text.0)
                free(text.1)
            }
        }
        let plan = texts.map { bench_table(select: $0.0, insert: $0.1) }
        return plan.withUnsafeBufferPointer { buffer in
            body(buffer.baseAddress, Int32(buffer.count))
        }
    }
}
