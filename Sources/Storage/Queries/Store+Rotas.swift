import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new rota without its overrides and returns its number.
    package func insert(_ rota: Rota) throws -> RotaID {
        try connection.run(
            "INSERT INTO rota (name, layers) VALUES (?, ?)", rota.name, JSONText.encode(rota.layers))
        news.configurationChanges += 1
        return RotaID(connection.lastInsertRowID)
    }

    /// Stores the name and the layers of a rota that is stored already.
    package func update(_ rota: Rota) throws {
        try connection.run(
            "UPDATE rota SET name = ?, layers = ? WHERE id = ?", rota.name, JSONText.encode(rota.layers),
            rota.id.rawValue)
        news.configurationChanges += 1
    }

    /// Adds an override to a rota; it comes before those added earlier.
    package func insert(_ override: RotaOverride, of rota: RotaID) throws {
        try connection.run(
            "INSERT INTO rota_override (rota_id, person_id, from_at, to_at) VALUES (?, ?, ?, ?)", rota.rawValue,
            override.person.rawValue, override.from.milliseconds, override.to.milliseconds)
        news.configurationChanges += 1
    }

    /// Removes an override of a rota; of several that are the same the one added last.
    package func remove(_ override: RotaOverride, of rota: RotaID) throws {
        try connection.run(
            """
            DELETE FROM rota_override WHERE id = (
                SELECT max(id) FROM rota_override WHERE rota_id = ? AND person_id = ? AND from_at = ? AND to_at = ?)
            """, rota.rawValue, override.person.rawValue, override.from.milliseconds, override.to.milliseconds)
        news.configurationChanges += 1
    }
}

extension StoreReader {
    func rotas() throws -> [Rota] {
        let overrides = try connection.query(
            "SELECT rota_id, person_id, from_at, to_at FROM rota_override ORDER BY rota_id, id"
        ) { row throws(DatabaseError) in
            Pair(
                try row.id(0, of: Rota.self),
                RotaOverride(person: try row.id(1), from: try row.instant(2), to: try row.instant(3)))
        }
        let byRota = Dictionary(grouping: overrides, by: \.first)
        return try connection.query("SELECT id, name, layers FROM rota ORDER BY id") { row throws(DatabaseError) in
            Undecoded(Rota(id: try row.id(0), name: try row.text(1)), try row.text(2))
        }.map { row in
            var rota = row.value
            rota.layers = try JSONText.decode(row.json[0], table: "rota", column: "layers")
            rota.overrides = byRota[rota.id]?.map(\.second) ?? []
            return rota
        }
    }
}
