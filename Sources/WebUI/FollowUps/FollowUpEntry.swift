import HTTPServer
import Model
import Workflows

/// A follow-up that somebody types: one that is promised, or one that is made up to try something out.
enum FollowUpEntry {
    static func fields(_ names: Configuration, _ member: Member, record: String) -> [EntryField] {
        let texts = member.texts
        let units = Recurrence.Unit.allCases.map {
            OptionGroup.Option(value: $0.rawValue, text: texts["repeats.\($0.rawValue)"])
        }
        return [
            EntryField("title", texts["field.title"], isRequired: true, longest: 300),
            EntryField("record", texts["field.record"], value: record, hint: texts["hint.record"]),
        ] + DueEntry.fields(texts, isRequired: true) + [
            EntryField(
                "unit", texts["field.unit"],
                .choice([OptionGroup(nil, [.init(value: "", text: texts["repeats.not"])] + units)])),
            EntryField("every", texts["field.every"], .number, value: "1", hint: texts["hint.every"]),
            EntryField("until", texts["field.until"], .day, hint: texts["hint.until"]),
            EntryField(
                "owner", texts["field.owner"], .choice(names.people(for: member, texts)), value: member.person.email),
            EntryField("note", texts["field.note"], .area, longest: 5000),
            EntryField("waits", texts["field.waits for reply"], isChosen: false, hint: texts["hint.waits"]),
        ]
    }

    /// What adds it. Throws `WorkflowError.invalid` with the field that cannot be read.
    static func workflow(_ fields: Parameters, _ member: Member) throws -> AddFollowUp {
        AddFollowUp(
            title: fields["title"] ?? "", note: fields.lines("note"),
            record: try RecordEntry.record(fields, member.texts), owner: fields.filled("owner"),
            department: fields.filled("department"), due: try DueEntry.moment(fields, member),
            waitsForReply: fields["waits"] == "yes", repeating: try repeating(fields, member.texts))
    }

    private static func repeating(_ fields: Parameters, _ texts: Texts) throws -> AddFollowUp.Repeating? {
        guard let unit = fields["unit"].flatMap(Recurrence.Unit.init) else { return nil }
        guard let every = Int(fields.filled("every") ?? "1") else {
            throw WorkflowError.invalid("every", texts["problem.whole-number"])
        }
        return AddFollowUp.Repeating(every: every, unit: unit, until: fields.filled("until"))
    }
}
