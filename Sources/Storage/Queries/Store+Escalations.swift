import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new escalation with its first version and returns its number.
    package func insert(_ definition: EscalationDefinition) throws -> EscalationID {
        try connection.run(
            "INSERT INTO escalation (name, text, enabled, created_at, version) VALUES (?, ?, ?, ?, ?)",
            definition.name, definition.text, definition.isEnabled, definition.createdAt.milliseconds,
            definition.version)
        let id = EscalationID(connection.lastInsertRowID)
        try insertVersion(of: definition, id)
        news.configurationChanges += 1
        return id
    }

    /// Stores an escalation's header; with another version number than before, its steps as that version too.
    package func update(_ definition: EscalationDefinition) throws {
        let known = try connection.first(
            "SELECT version FROM escalation WHERE id = ?", definition.id.rawValue
        ) { row throws(DatabaseError) in try row.int(0) }
        if known != definition.version { try insertVersion(of: definition, definition.id) }
        try connection.run(
            "UPDATE escalation SET name = ?, text = ?, enabled = ?, version = ? WHERE id = ?", definition.name,
            definition.text, definition.isEnabled, definition.version, definition.id.rawValue)
        news.configurationChanges += 1
    }

    /// Stores a new binding and returns its number.
    package func insert(_ binding: Binding) throws -> BindingID {
        try connection.run(
            """
            INSERT INTO binding (module, event, trigger_id, department_id, priority, enabled, escalation_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, binding.module.rawValue, binding.event.rawValue, binding.trigger?.rawValue,
            binding.department?.rawValue, binding.priority, binding.isEnabled, binding.escalation.rawValue)
        news.configurationChanges += 1
        return BindingID(connection.lastInsertRowID)
    }

    /// Removes a binding.
    package func remove(_ binding: BindingID) throws {
        try connection.run("DELETE FROM binding WHERE id = ?", binding.rawValue)
        news.configurationChanges += 1
    }

    /// Stores all that is known of a binding that is stored already.
    package func update(_ binding: Binding) throws {
        try connection.run(
            """
            UPDATE binding SET module = ?, event = ?, trigger_id = ?, department_id = ?, priority = ?, enabled = ?,
                escalation_id = ? WHERE id = ?
            """, binding.module.rawValue, binding.event.rawValue, binding.trigger?.rawValue,
            binding.department?.rawValue, binding.priority, binding.isEnabled, binding.escalation.rawValue,
            binding.id.rawValue)
        news.configurationChanges += 1
    }

    private func insertVersion(of definition: EscalationDefinition, _ id: EscalationID) throws {
        try connection.run(
            "INSERT INTO escalation_version (escalation_id, version, steps) VALUES (?, ?, ?)", id.rawValue,
            definition.version, JSONText.encode(definition.steps))
    }
}

extension StoreReader {
    /// An escalation as it was in a version; nil where there is no such version.
    package func escalation(_ id: EscalationID, version: Int) throws -> EscalationDefinition? {
        try escalations(
            "SELECT e.id, v.version, e.name, e.text, e.enabled, e.created_at, v.steps FROM escalation e "
                + "JOIN escalation_version v ON v.escalation_id = e.id WHERE e.id = ? AND v.version = ?",
            [.integer(id.rawValue), .integer(Int64(version))]
        ).first
    }

    func escalations() throws -> [EscalationDefinition] {
        try escalations(
            "SELECT e.id, e.version, e.name, e.text, e.enabled, e.created_at, v.steps FROM escalation e "
                + "JOIN escalation_version v ON v.escalation_id = e.id AND v.version = e.version ORDER BY e.id", [])
    }

    func bindings() throws -> [Binding] {
        try connection.query(
            """
            SELECT id, module, event, trigger_id, department_id, priority, enabled, escalation_id FROM binding ORDER BY id
            """
        ) { row throws(DatabaseError) in
            Binding(
                id: try row.id(0), module: try row.raw(1), event: try row.raw(2), trigger: try row.idOrNil(3),
                department: try row.idOrNil(4), priority: try row.int(5), isEnabled: try row.bool(6),
                escalation: try row.id(7))
        }
    }

    private func escalations(_ sql: String, _ arguments: [Value]) throws -> [EscalationDefinition] {
        try connection.query(SQL(sql), arguments: arguments) { row throws(DatabaseError) in
            let definition = EscalationDefinition(
                id: try row.id(0), version: try row.int(1), name: try row.text(2), text: try row.text(3),
                isEnabled: try row.bool(4), createdAt: try row.instant(5))
            return Undecoded(definition, try row.text(6))
        }.map { row in
            var definition = row.value
            definition.steps = try JSONText.decode(row.json[0], table: "escalation_version", column: "steps")
            return definition
        }
    }
}
