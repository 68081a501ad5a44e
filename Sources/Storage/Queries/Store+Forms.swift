import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Stores a new form with its first version and returns its number.
    package func insert(_ form: FormDefinition) throws -> FormID {
        try connection.run(
            "INSERT INTO form (form_key, version, enabled, created_at) VALUES (?, ?, ?, ?)", form.key, form.version,
            form.isEnabled, form.createdAt.milliseconds)
        let id = FormID(connection.lastInsertRowID)
        try insertVersion(of: form, id)
        news.configurationChanges += 1
        return id
    }

    /// Stores a changed form, and its version where that is a new one.
    package func update(_ form: FormDefinition) throws {
        try connection.run(
            "UPDATE form SET version = ?, enabled = ? WHERE id = ?", form.version, form.isEnabled, form.id.rawValue)
        try insertVersion(of: form, form.id)
        news.configurationChanges += 1
    }

    private func insertVersion(of form: FormDefinition, _ id: FormID) throws {
        try connection.run(
            """
            INSERT INTO form_version (form_id, version, name, text, department_id, asks, fields)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (form_id, version) DO NOTHING
            """, id.rawValue, form.version, form.name, form.text, form.department?.rawValue, form.asks,
            JSONText.encode(form.fields))
    }
}

extension StoreReader {
    /// A form in one of its versions; nil where there is none such.
    package func form(_ id: FormID, version: Int) throws -> FormDefinition? {
        try forms("form.id = ? AND form_version.version = ?", [.integer(id.rawValue), .integer(Int64(version))]).first
    }

    func forms() throws -> [FormDefinition] {
        try forms("form_version.version = form.version ORDER BY form.id", [])
    }

    private func forms(_ condition: String, _ arguments: [Value]) throws -> [FormDefinition] {
        try connection.query(
            SQL(
                """
                SELECT form.id, form_version.version, form_key, name, text, department_id, asks, fields, enabled, created_at
                FROM form JOIN form_version ON form_version.form_id = form.id WHERE \(condition)
                """), arguments: arguments
        ) { row throws(DatabaseError) in
            let form = FormDefinition(
                id: try row.id(0), version: try row.int(1), key: try row.text(2), name: try row.text(3),
                text: try row.text(4), department: try row.idOrNil(5), asks: try row.textOrNil(6), fields: [],
                isEnabled: try row.bool(8), createdAt: try row.instant(9))
            return Undecoded(form, try row.text(7))
        }.map { row in
            var form = row.value
            form.fields = try JSONText.decode(row.json[0], table: "form_version", column: "fields")
            return form
        }
    }
}
