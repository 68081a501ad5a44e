package import BusinessTime
package import Model
import SQLite

extension StoreReader {
    /// The open cases that nothing will move: no moment, or no deadline for it, or a much later one; at most 1,000.
    package func casesWithoutDeadline(tolerance: Duration) throws -> [CaseID] {
        try connection.query(
            """
            SELECT c.id FROM escalation_case c LEFT JOIN deadline d ON d.kind = 'case' AND d.subject = c.id
            WHERE c.status IN ('open', 'returned')
                AND (c.next_at IS NULL OR d.due_at IS NULL OR d.due_at > c.next_at + ?)
            ORDER BY c.id LIMIT 1000
            """, tolerance.milliseconds
        ) { row throws(DatabaseError) in try row.id(0) }
    }

    /// The open cases of people who are disabled; at most 1,000.
    package func casesOfDisabledPeople() throws -> [CaseID] {
        try connection.query(
            """
            SELECT c.id FROM person p JOIN escalation_case c ON c.holder_id = p.id
            WHERE p.disabled = 1 AND c.status IN ('open', 'returned') ORDER BY c.id LIMIT 1000
            """
        ) { row throws(DatabaseError) in try row.id(0) }
    }

    /// The versions that open cases run by, each with the steps they are in.
    package func stepsInUse() throws -> [(escalation: EscalationID, version: Int, step: Int)] {
        let found = try connection.query(
            """
            SELECT DISTINCT escalation_id, version, step FROM escalation_case WHERE status IN ('open', 'returned')
            ORDER BY 1, 2, 3
            """
        ) { row throws(DatabaseError) in
            Pair(Pair(try row.id(0, of: EscalationDefinition.self), try row.int(1)), try row.int(2))
        }
        return found.map { ($0.first.first, $0.first.second, $0.second) }
    }

    /// The open cases of a version that are in a step; at most 1,000.
    package func cases(of escalation: EscalationID, version: Int, at step: Int) throws -> [CaseID] {
        try connection.query(
            """
            SELECT id FROM escalation_case
            WHERE escalation_id = ? AND version = ? AND step = ? AND status IN ('open', 'returned')
            ORDER BY id LIMIT 1000
            """, escalation.rawValue, version, step
        ) { row throws(DatabaseError) in try row.id(0) }
    }

    /// Whether any case waits in a queue.
    package func isAnythingQueued() throws -> Bool {
        try connection.first("SELECT 1 FROM escalation_case WHERE queue IS NOT NULL LIMIT 1") {
            row throws(DatabaseError) in try row.int(0)
        } != nil
    }

    /// How many deliveries to enabled endpoints should have been attempted before a moment and never were.
    package func neverAttempted(dueBefore moment: Instant) throws -> Int {
        try connection.first(
            """
            SELECT count(*) FROM endpoint e JOIN delivery d ON d.endpoint_id = e.id AND d.state = 'pending'
            WHERE e.disabled_because IS NULL AND d.next_attempt_at < ? AND d.attempts = 0
            """, moment.milliseconds
        ) { row throws(DatabaseError) in try row.int(0) } ?? 0
    }
}
