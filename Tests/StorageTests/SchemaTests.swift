import BelayTesting
import SQLite
import Storage
import Testing

struct SchemaTests {
    @Test func `The schema of a migrated file is the one that was reviewed`() async throws {
        try await withStore { _, file in
            let objects = try file.withConnection { connection in
                try connection.query(
                    """
                    SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
                    ORDER BY type, name
                    """
                ) { row in "-- \(try row.text(0)) \(try row.text(1))\n\(try row.text(2));\n" }
            }
            try Golden.expect(objects.joined(separator: "\n"), is: "schema.sql")
        }
    }

    @Test func `Every table is strict, and no reference dangles`() async throws {
        try await withStore { store, file in
            try await store.write { _ = try StoredCompany(in: $0) }
            try file.withConnection { connection in
                let loose = try connection.query(
                    """
                    SELECT name FROM pragma_table_list
                    WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'message_text%'
                    """
                ) { try $0.text(0) }
                #expect(loose == [])
                #expect(try connection.query("PRAGMA foreign_key_check") { try $0.text(0) } == [])
                #expect(try connection.query("PRAGMA integrity_check") { try $0.text(0) } == ["ok"])
            }
        }
    }
}
