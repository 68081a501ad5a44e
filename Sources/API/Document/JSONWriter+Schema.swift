extension JSONWriter {
    /// A schema as JSON Schema (draft 2020-12), with what it is for.
    mutating func schema(_ schema: Schema, note: String? = nil) {
        object { writer in
            if let note { writer.field("description", note) }
            writer.schemaFields(schema)
        }
    }

    /// What a schema says, as fields of the object that is being written.
    mutating func schemaFields(_ schema: Schema) {
        let isNullable = schema.isNullable
        switch schema.shape {
        case .anything: break
        case .text(let length, let format, let pattern):
            type("string", isNullable)
            if let length {
                if length.lowerBound > 0 { field("minLength", length.lowerBound) }
                field("maxLength", length.upperBound)
            }
            if let format { field("format", format) }
            if let pattern { field("pattern", pattern) }
        case .words(let words):
            type("string", isNullable)
            key("enum")
            array(words.map(Optional.some) + (isNullable ? [nil] : [])) { writer, word in
                if let word { writer.string(word) } else { writer.null() }
            }
        case .whole(let range):
            type("integer", isNullable)
            field("format", "int64")
            if let range {
                field("minimum", range.lowerBound)
                if range.upperBound < Int64.max { field("maximum", range.upperBound) }
            }
        case .number(let range):
            type("number", isNullable)
            if let range {
                field("minimum", range.lowerBound)
                field("maximum", range.upperBound)
            }
        case .flag: type("boolean", isNullable)
        case .list(let item, let count):
            type("array", isNullable)
            key("items")
            self.schema(item)
            if let count {
                field("minItems", count.lowerBound)
                field("maxItems", count.upperBound)
            }
        case .object(let properties, let others):
            type("object", isNullable)
            write(properties, others: others, isInput: schema.isInput)
        case .oneOf(let schemas):
            key("anyOf")
            array(schemas.map(Optional.some) + (isNullable ? [nil] : [])) { writer, schema in
                if let schema { writer.schema(schema) } else { writer.object { $0.field("type", "null") } }
            }
        case .component(let component): write(component, isNullable)
        }
    }

    private mutating func write(_ properties: [Property], others: Schema?, isInput: Bool) {
        if !properties.isEmpty {
            key("properties")
            object { writer in
                for property in properties {
                    writer.key(text: property.name)
                    writer.schema(property.schema, note: property.note)
                }
            }
            let required = properties.filter(\.isRequired).map(\.name)
            if !required.isEmpty { field("required", required) }
        }
        if let others {
            key("additionalProperties")
            schema(others)
        } else if isInput {
            field("additionalProperties", false)
        }
    }

    private mutating func write(_ component: Schema.Component, _ isNullable: Bool) {
        let place = "#/components/schemas/\(component.name)"
        guard isNullable else { return field("$ref", place) }
        key("anyOf")
        array([true, false]) { writer, isNamed in
            writer.object { isNamed ? $0.field("$ref", place) : $0.field("type", "null") }
        }
    }

    private mutating func type(_ name: String, _ isNullable: Bool) {
        if isNullable { field("type", [name, "null"]) } else { field("type", name) }
    }
}
