import Model

/// A form as the API shows it.
struct FormJSON: JSONWritable {
    var form: FormDefinition
    var names: Configuration

    func write(to writer: inout JSONWriter) {
        writer.object {
            $0.field("number", form.id.rawValue)
            $0.field("key", form.key)
            $0.field("name", form.name)
            $0.field("description", form.text)
            $0.field("department", form.department.map { ReferenceJSON.department($0, in: names) })
            $0.field("asks", form.asks)
            $0.field("enabled", form.isEnabled)
            $0.field("version", form.version)
            $0.field("created_at", form.createdAt)
            $0.key("fields")
            $0.array(form.fields) { writer, field in
                writer.object {
                    $0.field("key", field.key)
                    $0.field("label", field.label)
                    $0.field("kind", field.kind.rawValue)
                    $0.field("required", field.isRequired)
                    $0.field("choices", field.choices)
                    $0.field("minimum", field.minimum)
                    $0.field("maximum", field.maximum)
                    $0.field("currency", field.currency)
                }
            }
        }
    }
}

extension FormJSON {
    static let schema = Schema.object([
        Property("number", .id, "The form's number."),
        Property("key", .text, "What programs call it."),
        Property("name", .text, "What people read."),
        Property("description", .text, "What it is for."),
        Property("department", .of(ReferenceJSON.self).nullable, "Whose it is; null: everybody's."),
        Property("asks", .text.nullable, "The key of the field that says what is asked for."),
        Property("enabled", .flag, "Whether requests can be made with it."),
        Property("version", .id, "Counts its changes."),
        Property("created_at", .moment, "When it was made."),
        Property("fields", .list(of: .object(field)), "Its fields, in order."),
    ])

    private static let field = [
        Property("key", .text, "What programs call it."), Property("label", .text, "What people read."),
        Property("kind", .word(FormFieldKind.self), "What it holds."),
        Property("required", .flag, "Whether a request cannot be submitted without it."),
        Property("choices", .texts, "With choice: what may be chosen."),
        Property("minimum", .number.nullable, "The least that is accepted."),
        Property("maximum", .number.nullable, "The most that is accepted."),
        Property("currency", .text.nullable, "With money: the only currency that is accepted."),
    ]
}
