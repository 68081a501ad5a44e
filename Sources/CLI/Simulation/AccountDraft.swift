import Workflows

/// An account as people write it in a file.
struct AccountDraft: Decodable {
    let adding: AddAccount

    private enum Field: String, CodingKey, CaseIterable {
        case name, tier, region, language, annualValue, renewal, owner, department, health
    }

    init(from decoder: any Decoder) throws {
        try decoder.refuseFields(otherThan: Field.self)
        let values = try decoder.container(keyedBy: Field.self)
        func text(_ field: Field) throws -> String? { try values.decodeIfPresent(String.self, forKey: field) }
        adding = AddAccount(
            name: try text(.name) ?? "", tier: try text(.tier), region: try text(.region),
            language: try text(.language) ?? "en", annualValue: try text(.annualValue),
            renewal: try text(.renewal), owner: try text(.owner), department: try text(.department),
            health: try values.decodeIfPresent(Int.self, forKey: .health))
    }
}
