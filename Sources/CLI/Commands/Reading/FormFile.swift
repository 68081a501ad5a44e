import Workflows

/// A form in a file of JSON or JSON5.
struct FormFile: Decodable {
    let draft: FormDraft

    private enum Field: String, CodingKey, CaseIterable { case key, name, description, department, asks, fields }

    init(from decoder: any Decoder) throws {
        try decoder.refuseFields(otherThan: Field.self)
        let values = try decoder.container(keyedBy: Field.self)
        draft = FormDraft(
            key: try values.decode(String.self, forKey: .key), name: try values.decode(String.self, forKey: .name),
            text: try values.decodeIfPresent(String.self, forKey: .description) ?? "",
            department: try values.decodeIfPresent(String.self, forKey: .department),
            asks: try values.decodeIfPresent(String.self, forKey: .asks),
            fields: try values.decode([Entry].self, forKey: .fields).map(\.draft))
    }

    private struct Entry: Decodable {
        let draft: FormDraft.Field

        enum Field: String, CodingKey, CaseIterable {
            case key, label, kind, required, choices, minimum, maximum, currency
        }

        init(from decoder: any Decoder) throws {
            try decoder.refuseFields(otherThan: Field.self)
            let values = try decoder.container(keyedBy: Field.self)
            draft = FormDraft.Field(
                key: try values.decode(String.self, forKey: .key),
                label: try values.decodeIfPresent(String.self, forKey: .label),
                kind: try values.decodeIfPresent(String.self, forKey: .kind) ?? "text",
                isRequired: try values.decodeIfPresent(Bool.self, forKey: .required) ?? false,
                choices: try values.decodeIfPresent([String].self, forKey: .choices) ?? [],
                minimum: try values.decodeIfPresent(Double.self, forKey: .minimum),
                maximum: try values.decodeIfPresent(Double.self, forKey: .maximum),
                currency: try values.decodeIfPresent(String.self, forKey: .currency))
        }
    }
}
