package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Remembers since when a record is in the state that a definition fired for.
    package func set(standing trigger: TriggerID, of record: RecordReference, since: Instant) throws {
        try connection.run(
            """
            INSERT INTO trigger_standing (record_kind, record_number, trigger_id, since) VALUES (?, ?, ?, ?)
            ON CONFLICT (record_kind, record_number, trigger_id) DO UPDATE SET since = excluded.since
            """, record.kind.rawValue, record.number, trigger.rawValue, since.milliseconds)
    }

    /// The record left the state that a definition fired for.
    package func clear(standing trigger: TriggerID, of record: RecordReference) throws {
        try connection.run(
            "DELETE FROM trigger_standing WHERE record_kind = ? AND record_number = ? AND trigger_id = ?",
            record.kind.rawValue, record.number, trigger.rawValue)
    }

    /// Counts that a definition would have fired, had the record not hovered at its threshold.
    package func countHovering(_ trigger: TriggerID, at now: Instant) throws {
        try connection.run(
            """
            INSERT INTO trigger_day (trigger_id, day, fired, held_back) VALUES (?, ?, 0, 1)
            ON CONFLICT (trigger_id, day) DO UPDATE SET held_back = held_back + 1
            """, trigger.rawValue, Self.day(now))
    }

    /// Remembers how far working out the watches of a kind anew has come; nil: it is done.
    package func setWalk(_ kind: RecordKind, after number: Int64?) throws {
        guard let number else {
            try connection.run("DELETE FROM watch_walk WHERE kind = ?", kind.rawValue)
            return
        }
        try connection.run(
            """
            INSERT INTO watch_walk (kind, after_number) VALUES (?, ?)
            ON CONFLICT (kind) DO UPDATE SET after_number = excluded.after_number
            """, kind.rawValue, number)
    }
}

extension StoreReader {
    /// The definitions that fired for a state of the record, with since when it is or was in it.
    package func standing(of record: RecordReference) throws -> [TriggerID: Instant] {
        try connection.query(
            "SELECT trigger_id, since FROM trigger_standing WHERE record_kind = ? AND record_number = ?",
            record.kind.rawValue, record.number
        ) { row throws(DatabaseError) in Pair(try row.id(0) as TriggerID, try row.instant(1)) }.dictionary()
    }

    /// After which number working out the watches of a kind anew goes on; nil where it is done.
    package func walk(_ kind: RecordKind) throws -> Int64? {
        try connection.first("SELECT after_number FROM watch_walk WHERE kind = ?", kind.rawValue) {
            row throws(DatabaseError) in try row.int64(0)
        }
    }

    /// Of the next so many records of a kind after a number those that are unsolved or open, and the last one looked at;
    /// nil where none comes after.
    package func openNumbers(_ kind: RecordKind, after number: Int64, among count: Int) throws -> RecordStretch? {
        let (table, condition): (StaticString, StaticString)
        switch kind {
        case .ticket: (table, condition) = ("ticket", "status IN ('new', 'open', 'pending', 'on-hold')")
        case .deal: (table, condition) = ("deal", "outcome = 'open'")
        case .account: (table, condition) = ("account", "1")
        // Time fires nothing for them but what their own deadlines bring.
        case .checklist, .followUp, .request: return nil
        }
        let rows = try connection.query(
            SQL("SELECT id, \(condition) FROM \(table) WHERE id > ? ORDER BY id LIMIT ?"), number, count
        ) { row throws(DatabaseError) in Pair(try row.int64(0), try row.bool(1)) }
        guard let last = rows.last?.first else { return nil }
        return RecordStretch(numbers: rows.filter(\.second).map(\.first), last: last, isEnd: rows.count < count)
    }
}
