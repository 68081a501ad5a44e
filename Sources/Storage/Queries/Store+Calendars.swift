import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new calendar and returns its number.
    package func insert(_ calendar: NamedCalendar) throws -> CalendarID {
        try connection.run(
            "INSERT INTO calendar (name, hours) VALUES (?, ?)", calendar.name, JSONText.encode(calendar.hours))
        news.configurationChanges += 1
        return CalendarID(connection.lastInsertRowID)
    }

    /// Stores a calendar's name and hours anew.
    package func update(_ calendar: NamedCalendar) throws {
        try connection.run(
            "UPDATE calendar SET name = ?, hours = ? WHERE id = ?", calendar.name, JSONText.encode(calendar.hours),
            calendar.id.rawValue)
        news.configurationChanges += 1
    }

    /// Stores a new service level and returns its number.
    package func insert(_ level: ServiceLevel) throws -> ServiceLevelID {
        try connection.run(
            """
            INSERT INTO service_level (
                name, priority, tier, department_id, category, calendar_id, targets, warning_shares, enabled
            ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, level.name, level.priority?.rawValue, level.tier?.rawValue, level.department?.rawValue, level.category,
            level.calendar?.rawValue, JSONText.encode(level.targetsByWord), JSONText.encode(level.warningShares),
            level.isEnabled)
        news.configurationChanges += 1
        return ServiceLevelID(connection.lastInsertRowID)
    }

    /// Stores all that is known of a service level that is stored already.
    package func update(_ level: ServiceLevel) throws {
        try connection.run(
            """
            UPDATE service_level SET name = ?, priority = ?, tier = ?, department_id = ?, category = ?, calendar_id = ?,
                targets = ?, warning_shares = ?, enabled = ? WHERE id = ?
            """, level.name, level.priority?.rawValue, level.tier?.rawValue, level.department?.rawValue, level.category,
            level.calendar?.rawValue, JSONText.encode(level.targetsByWord), JSONText.encode(level.warningShares),
            level.isEnabled, level.id.rawValue)
        news.configurationChanges += 1
    }

    /// Stores the company-wide settings.
    package func save(_ settings: Settings) throws {
        try connection.run(
            "INSERT INTO setting (id, body) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body",
            JSONText.encode(settings))
        news.configurationChanges += 1
    }
}

extension StoreReader {
    func calendars() throws -> [NamedCalendar] {
        try connection.query("SELECT id, name, hours FROM calendar ORDER BY id") { row throws(DatabaseError) in
            Undecoded(try row.id(0, of: NamedCalendar.self), try row.text(1), try row.text(2))
        }.map { row in
            NamedCalendar(
                id: row.value, name: row.json[0],
                hours: try JSONText.decode(row.json[1], table: "calendar", column: "hours"))
        }
    }

    func serviceLevels() throws -> [ServiceLevel] {
        try connection.query(
            """
            SELECT id, name, priority, tier, department_id, category, calendar_id, targets, warning_shares, enabled
            FROM service_level ORDER BY id
            """
        ) { row throws(DatabaseError) in
            let level = ServiceLevel(
                id: try row.id(0), name: try row.text(1), priority: try row.rawOrNil(2), tier: try row.rawOrNil(3),
                department: try row.idOrNil(4), category: try row.textOrNil(5), calendar: try row.idOrNil(6),
                targets: [:], isEnabled: try row.bool(9))
            return Undecoded(level, try row.text(7), try row.text(8))
        }.map { row in
            var level = row.value
            let words: [String: ClockTarget] = try JSONText.decode(
                row.json[0], table: "service_level", column: "targets")
            for (word, target) in words {
                guard let kind = ClockKind(rawValue: word) else {
                    throw StoreError.unreadable(table: "service_level", column: "targets", why: "“\(word)” is no clock")
                }
                level.targets[kind] = target
            }
            level.warningShares = try JSONText.decode(row.json[1], table: "service_level", column: "warning_shares")
            return level
        }
    }

    func settings() throws -> Settings {
        let body = try connection.first("SELECT body FROM setting WHERE id = 1") {
            row throws(DatabaseError) in try row.text(0)
        }
        return try body.map { try JSONText.decode($0, table: "setting", column: "body") } ?? Settings()
    }
}

extension ServiceLevel {
    fileprivate var targetsByWord: [String: ClockTarget] {
        Dictionary(uniqueKeysWithValues: targets.map { ($0.key.rawValue, $0.value) })
    }
}
