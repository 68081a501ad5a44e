import Workflows

/// A field of a form as a client writes it.
struct FormFieldInput: JSONInput {
    var key: String?
    var label: String?
    var kind: String?
    var required: Bool?
    var choices: [String]?
    var minimum: Double?
    var maximum: Double?
    var currency: String?

    enum CodingKeys: String, CodingKey, CaseIterable {
        case key, label, kind, required, choices, minimum, maximum, currency
    }

    var draft: FormDraft.Field {
        FormDraft.Field(
            key: key ?? "", label: label, kind: kind ?? "text", isRequired: required ?? false, choices: choices ?? [],
            minimum: minimum, maximum: maximum, currency: currency)
    }
}
