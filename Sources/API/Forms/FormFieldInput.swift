import Model
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

extension FormFieldInput {
    static let schema = Schema.input(
        required: [
            Property("key", .text(1...50), "What programs call it.")
        ],
        optional: [
            Property("label", .text(1...200), "What people read; the key where it is left out."),
            Property("kind", .word(FormFieldKind.self), "What it holds; text where it is left out."),
            Property("required", .flag, "Whether a request cannot be submitted without it."),
            Property("choices", .list(of: .text(1...200), 0...100), "With choice: what may be chosen."),
            Property("minimum", .number, "The least that is accepted."),
            Property("maximum", .number, "The most that is accepted."),
            Property("currency", .text(3...3), "With money: the only currency that is accepted."),
        ])

    static let example: String? = #"{"key": "percent", "kind": "percent", "required": true}"#
}
