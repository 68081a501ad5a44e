import Model
import Workflows

/// A checklist as people write it in a file.
struct ChecklistDraft: Decodable {
    let starting: StartChecklist

    private enum Field: String, CodingKey, CaseIterable { case template, name, record, department, owner, items }

    private struct Item: Decodable {
        let draft: ChecklistItemDraft

        private enum Field: String, CodingKey, CaseIterable { case title, due, counting, owner, required }

        init(from decoder: any Decoder) throws {
            try decoder.refuseFields(otherThan: Field.self)
            let values = try decoder.container(keyedBy: Field.self)
            draft = ChecklistItemDraft(
                title: try values.decodeIfPresent(String.self, forKey: .title) ?? "",
                due: try values.decodeIfPresent(String.self, forKey: .due),
                counting: try values.decodeIfPresent(String.self, forKey: .counting),
                owner: try values.decodeIfPresent(String.self, forKey: .owner),
                isRequired: try values.decodeIfPresent(Bool.self, forKey: .required) ?? false)
        }
    }

    init(from decoder: any Decoder) throws {
        try decoder.refuseFields(otherThan: Field.self)
        let values = try decoder.container(keyedBy: Field.self)
        func text(_ field: Field) throws -> String? { try values.decodeIfPresent(String.self, forKey: field) }
        starting = StartChecklist(
            template: try text(.template), name: try text(.name), record: try values.record(.record),
            department: try text(.department), owner: try text(.owner),
            items: try values.decodeIfPresent([Item].self, forKey: .items)?.map(\.draft) ?? [])
    }
}
