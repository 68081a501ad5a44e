import Model

extension FieldChange {
    /// The fields in which two states of a thing differ; without an earlier one, all that have a value. A state may have
    /// fields that the other has not, such as an escalation's steps.
    static func between<Thing>(
        _ earlier: Thing?, _ thing: Thing, fields: (Thing) -> [(name: String, value: String?)]
    ) -> [FieldChange] {
        let before = earlier.map(fields) ?? []
        let after = fields(thing)
        let old = Dictionary(before.map { ($0.name, $0.value) }) { first, _ in first }
        let new = Set(after.map(\.name))
        let gone = before.filter { !new.contains($0.name) }.map { (name: $0.name, value: String?.none) }
        return (after + gone).compactMap { field in
            let was = old[field.name] ?? nil
            return was == field.value ? nil : FieldChange(field: field.name, before: was, after: field.value)
        }
    }
}
