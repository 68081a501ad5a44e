import Model

extension FieldChange {
    /// The fields in which two states of a thing differ; without an earlier one, all that have a value.
    static func between<Thing>(
        _ earlier: Thing?, _ thing: Thing, fields: (Thing) -> [(name: String, value: String?)]
    ) -> [FieldChange] {
        let before = earlier.map(fields)
        return fields(thing).enumerated().compactMap { index, field in
            let old = before?[index].value
            return old == field.value ? nil : FieldChange(field: field.name, before: old, after: field.value)
        }
    }
}
