import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores the questions that classify an issue, in place of those there were.
    package func save(_ tree: TriageTree) throws {
        try connection.run(
            "INSERT INTO triage_tree (id, body) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            JSONText.encode(tree))
        news.configurationChanges += 1
    }

    /// Keeps how a ticket was classified, behind earlier times.
    package func append(_ triage: TicketTriage, to ticket: TicketID) throws {
        try connection.run(
            """
            INSERT INTO ticket_triage (ticket_id, place, at, actor, priority, answers)
            SELECT ?1, coalesce(max(place), 0) + 1, ?2, ?3, ?4, ?5 FROM ticket_triage WHERE ticket_id = ?1
            """, ticket.rawValue, triage.at.milliseconds, triage.actor.description, triage.priority.rawValue,
            JSONText.encode(triage.steps))
    }
}

extension StoreReader {
    /// How a ticket was classified, each time, in order.
    package func triages(of ticket: TicketID) throws -> [TicketTriage] {
        try connection.query(
            "SELECT at, actor, priority, answers FROM ticket_triage WHERE ticket_id = ? ORDER BY place", ticket.rawValue
        ) { row throws(DatabaseError) in
            let triage = TicketTriage(
                at: try row.instant(0), actor: try row.actor(1), priority: try row.raw(2), steps: [])
            return Undecoded(triage, try row.text(3))
        }.map { row in
            var triage = row.value
            triage.steps = try JSONText.decode(row.json[0], table: "ticket_triage", column: "answers")
            return triage
        }
    }

    func triageTree() throws -> TriageTree? {
        let body = try connection.first("SELECT body FROM triage_tree WHERE id = 1") {
            row throws(DatabaseError) in try row.text(0)
        }
        return try body.map { try JSONText.decode($0, table: "triage_tree", column: "body") }
    }
}
