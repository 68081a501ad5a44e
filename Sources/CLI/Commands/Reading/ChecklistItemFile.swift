import Workflows

/// An item of a checklist in a file: `{title: "Order a laptop", due: "2d", owner: "role:it", required: true}`, or its title.
struct ChecklistItemFile: Decodable {
    let draft: ChecklistItemDraft

    private enum Field: String, CodingKey, CaseIterable { case title, due, counting, owner, required }

    init(from decoder: any Decoder) throws {
        if let title = try? decoder.singleValueContainer().decode(String.self) {
            draft = ChecklistItemDraft(title: title)
            return
        }
        try decoder.refuseFields(otherThan: Field.self)
        let values = try decoder.container(keyedBy: Field.self)
        draft = ChecklistItemDraft(
            title: try values.decode(String.self, forKey: .title),
            due: try values.decodeIfPresent(String.self, forKey: .due),
            counting: try values.decodeIfPresent(String.self, forKey: .counting),
            owner: try values.decodeIfPresent(String.self, forKey: .owner),
            isRequired: try values.decodeIfPresent(Bool.self, forKey: .required) ?? false)
    }
}
