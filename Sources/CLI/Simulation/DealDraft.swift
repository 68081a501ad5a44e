import Workflows

/// A deal as people write it in a file.
struct DealDraft: Decodable {
    let opening: OpenDeal

    private enum Field: String, CodingKey, CaseIterable {
        case name, account, pipeline, stage, value, discount, owner, department, expectedClose
    }

    init(from decoder: any Decoder) throws {
        try decoder.refuseFields(otherThan: Field.self)
        let values = try decoder.container(keyedBy: Field.self)
        func text(_ field: Field) throws -> String? { try values.decodeIfPresent(String.self, forKey: field) }
        opening = OpenDeal(
            name: try text(.name) ?? "", account: try text(.account), pipeline: try text(.pipeline),
            stage: try text(.stage), value: try text(.value),
            discount: try values.decodeIfPresent(Double.self, forKey: .discount), owner: try text(.owner),
            department: try text(.department), expectedClose: try text(.expectedClose))
    }
}
