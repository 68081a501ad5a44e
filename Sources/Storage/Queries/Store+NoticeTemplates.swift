import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores the next version of a template and returns its number among all versions of all templates.
    package func insert(_ edition: TemplateEdition) throws -> Int64 {
        try connection.run(
            """
            INSERT INTO notice_template (name, language, version, source, written_at, written_by)
            VALUES (?, ?, ?, ?, ?, ?)
            """, edition.name, edition.language, edition.version, edition.source, edition.at.milliseconds,
            edition.by.description)
        news.configurationChanges += 1
        return connection.lastInsertRowID
    }
}

extension StoreReader {
    /// Every version of a template that was written, the newest first.
    package func editions(of name: String, in language: String) throws -> [TemplateEdition] {
        try connection.query(
            """
            SELECT name, language, version, source, written_at, written_by FROM notice_template
            WHERE name = ? AND language = ? ORDER BY version DESC
            """, name, language, row: Self.edition)
    }

    /// The newest version of every template that was written.
    func editions() throws -> [TemplateEdition] {
        try connection.query(
            """
            SELECT name, language, version, source, written_at, written_by FROM notice_template AS newest
            WHERE version = (
                SELECT max(version) FROM notice_template
                WHERE name = newest.name AND language = newest.language
            ) ORDER BY name, language
            """, row: Self.edition)
    }

    private static func edition(_ row: borrowing Row) throws(DatabaseError) -> TemplateEdition {
        TemplateEdition(
            name: try row.text(0), language: try row.text(1), version: try row.int64(2), source: try row.textOrNil(3),
            at: try row.instant(4), by: try row.actor(5))
    }
}
