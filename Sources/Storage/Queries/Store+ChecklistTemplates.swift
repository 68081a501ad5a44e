package import Model
import SQLite

extension StoreWriter {
    /// Stores a new checklist template and returns its number.
    package func insert(_ template: ChecklistTemplate) throws -> ChecklistTemplateID {
        try connection.run(
            "INSERT INTO checklist_template (name, department_id, items, enabled) VALUES (?, ?, ?, ?)", template.name,
            template.department?.rawValue, JSONText.encode(template.items), template.isEnabled)
        news.configurationChanges += 1
        return ChecklistTemplateID(connection.lastInsertRowID)
    }

    /// Stores a changed checklist template; checklists that were started from it stay as they are.
    package func update(_ template: ChecklistTemplate) throws {
        try connection.run(
            "UPDATE checklist_template SET name = ?, department_id = ?, items = ?, enabled = ? WHERE id = ?",
            template.name, template.department?.rawValue, JSONText.encode(template.items), template.isEnabled,
            template.id.rawValue)
        news.configurationChanges += 1
    }
}

extension StoreReader {
    func checklistTemplates() throws -> [ChecklistTemplate] {
        try connection.query(
            "SELECT id, name, department_id, items, enabled FROM checklist_template ORDER BY id"
        ) { row throws(DatabaseError) in
            let template = ChecklistTemplate(
                id: try row.id(0), name: try row.text(1), department: try row.idOrNil(2), items: [],
                isEnabled: try row.bool(4))
            return Undecoded(template, try row.text(3))
        }.map { row in
            var template = row.value
            template.items = try JSONText.decode(row.json[0], table: "checklist_template", column: "items")
            return template
        }
    }
}
