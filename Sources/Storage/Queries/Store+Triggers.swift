package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new trigger definition and returns its number.
    package func insert(_ definition: TriggerDefinition) throws -> TriggerID {
        try connection.run(
            """
            INSERT INTO trigger_definition (
                name, module, event, condition, parameters, cooldown_seconds, daily_cap, enabled
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, definition.name, definition.module.rawValue, definition.event.rawValue,
            JSONText.encode(definition.condition), JSONText.encode(definition.parameters),
            definition.cooldown?.components.seconds, definition.dailyCap, definition.isEnabled)
        news.configurationChanges += 1
        return TriggerID(connection.lastInsertRowID)
    }

    /// Stores a changed trigger definition.
    package func update(_ definition: TriggerDefinition) throws {
        try connection.run(
            """
            UPDATE trigger_definition SET name = ?, module = ?, event = ?, condition = ?, parameters = ?,
                cooldown_seconds = ?, daily_cap = ?, enabled = ? WHERE id = ?
            """, definition.name, definition.module.rawValue, definition.event.rawValue,
            JSONText.encode(definition.condition), JSONText.encode(definition.parameters),
            definition.cooldown?.components.seconds, definition.dailyCap, definition.isEnabled, definition.id.rawValue)
        news.configurationChanges += 1
    }

    /// Removes a trigger definition with what was counted of it; no binding may name it.
    package func remove(_ trigger: TriggerID) throws {
        for table in ["trigger_standing", "trigger_firing", "trigger_day"] as [StaticString] {
            try connection.run(SQL("DELETE FROM \(table) WHERE trigger_id = ?"), trigger.rawValue)
        }
        try connection.run("DELETE FROM trigger_definition WHERE id = ?", trigger.rawValue)
        news.configurationChanges += 1
    }

    /// Notes that a definition fired for a record, or was held back.
    package func count(_ trigger: TriggerID, record: RecordReference, heldBack: Bool, at now: Instant) throws {
        try connection.run(
            """
            INSERT INTO trigger_day (trigger_id, day, fired, held_back) VALUES (?1, ?2, ?3, ?4)
            ON CONFLICT (trigger_id, day) DO UPDATE SET fired = fired + ?3, held_back = held_back + ?4
            """, trigger.rawValue, Self.day(now), heldBack ? 0 : 1, heldBack ? 1 : 0)
        if heldBack { return }
        try connection.run(
            """
            INSERT INTO trigger_firing (trigger_id, record_kind, record_number, last_fired_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (trigger_id, record_kind, record_number) DO UPDATE SET last_fired_at = excluded.last_fired_at
            """, trigger.rawValue, record.kind.rawValue, record.number, now.milliseconds)
    }
}

extension StoreReader {
    /// When a definition last fired for a record; nil: never.
    package func lastFired(_ trigger: TriggerID, record: RecordReference) throws -> Instant? {
        try connection.first(
            "SELECT last_fired_at FROM trigger_firing WHERE trigger_id = ? AND record_kind = ? AND record_number = ?",
            trigger.rawValue, record.kind.rawValue, record.number
        ) { row throws(DatabaseError) in try row.instant(0) }
    }

    /// How often a definition fired and was held back on the day (UTC) of a moment.
    package func counts(_ trigger: TriggerID, at now: Instant) throws -> (fired: Int, heldBack: Int) {
        try connection.first(
            "SELECT fired, held_back FROM trigger_day WHERE trigger_id = ? AND day = ?", trigger.rawValue, Self.day(now)
        ) { row throws(DatabaseError) in Pair(try row.int(0), try row.int(1)) }.map { ($0.first, $0.second) } ?? (0, 0)
    }

    /// How often a definition fired and was held back, by days since 1970 (UTC) from one on, the newest first.
    package func days(_ trigger: TriggerID, from now: Instant, count: Int) throws -> [TriggerDay] {
        try connection.query(
            "SELECT day, fired, held_back FROM trigger_day WHERE trigger_id = ? AND day > ? ORDER BY day DESC",
            trigger.rawValue, Self.day(now) - Int64(count)
        ) { row throws(DatabaseError) in
            TriggerDay(day: CivilDay(dayNumber: try row.int(0)), fired: try row.int(1), heldBack: try row.int(2))
        }
    }

    func triggers() throws -> [TriggerDefinition] {
        try connection.query(
            """
            SELECT id, name, module, event, condition, parameters, cooldown_seconds, daily_cap, enabled
            FROM trigger_definition ORDER BY id
            """
        ) { row throws(DatabaseError) in
            let definition = TriggerDefinition(
                id: try row.id(0), name: try row.text(1), module: try row.raw(2), event: try row.raw(3),
                cooldown: try row.int64OrNil(6).map { .seconds($0) }, dailyCap: try row.intOrNil(7),
                isEnabled: try row.bool(8))
            return Undecoded(definition, try row.text(4), try row.text(5))
        }.map { row in
            var definition = row.value
            definition.condition = try JSONText.decode(row.json[0], table: "trigger_definition", column: "condition")
            definition.parameters = try JSONText.decode(row.json[1], table: "trigger_definition", column: "parameters")
            return definition
        }
    }

    static func day(_ now: Instant) -> Int64 {
        let day: Int64 = 86_400_000
        return now.milliseconds >= 0 ? now.milliseconds / day : (now.milliseconds - day + 1) / day
    }
}
