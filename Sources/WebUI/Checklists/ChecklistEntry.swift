import HTTPServer
import Model
import Workflows

/// A checklist that somebody types: one that is started, or one that is made up to try something out.
enum ChecklistEntry {
    static func fields(_ names: Configuration, _ member: Member, record: String) -> [EntryField] {
        let texts = member.texts
        let templates = names.checklistTemplates.values.filter { template in
            template.isEnabled && (template.department.map { member.principal.reaches($0) } ?? true)
        }.map(\.name).sorted()
        return [
            EntryField(
                "template", texts["checklist.template"],
                .choice([
                    OptionGroup(
                        nil,
                        [.init(value: "", text: texts["checklist.no-template"])]
                            + templates.map { .init(value: $0, text: $0) })
                ])),
            EntryField("name", texts["field.name"], hint: texts["checklist.name-hint"], longest: 200),
            EntryField("record", texts["field.record"], value: record, hint: texts["hint.record"]),
            EntryField(
                "items", texts["checklist.items"], .area, hint: texts["checklist.items-hint"], longest: 5000),
        ]
    }

    /// What starts it. Throws `WorkflowError.invalid` with the field that cannot be read.
    static func workflow(_ fields: Parameters, _ texts: Texts) throws -> StartChecklist {
        let lines = fields.lines("items").split(separator: "\n").filter { $0.contains { !$0.isWhitespace } }
        return StartChecklist(
            template: fields.filled("template"), name: fields.filled("name"),
            record: try RecordEntry.record(fields, texts), department: fields.filled("department"),
            items: lines.map { ChecklistItemDraft(title: String($0)) })
    }
}
