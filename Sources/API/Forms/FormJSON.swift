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
