/// What is known of a record at an event: each field's value, and the earlier value of those that the event changed.
package struct RecordFacts: Sendable {
    /// The record.
    package var record: RecordReference
    /// The department it belongs to.
    package var department: DepartmentID
    private var values: [FieldValue]
    private var earlier: [Field: FieldValue] = [:]

    /// A record of which nothing else is known yet.
    package init(record: RecordReference, department: DepartmentID) {
        self.record = record
        self.department = department
        values = Array(repeating: .none, count: Field.allCases.count)
    }

    /// A field's value now.
    package subscript(field: Field) -> FieldValue {
        get { values[field.index] }
        set { values[field.index] = newValue }
    }

    /// A field's value now, by its place (`Field.index`); quicker where rules were compiled.
    package subscript(at index: Int) -> FieldValue { values[index] }

    /// Says that the event changed a field, and what it was before.
    package mutating func note(_ field: Field, was before: FieldValue) { earlier[field] = before }

    /// What a field was before the event; nil where the event did not change it.
    package func before(_ field: Field) -> FieldValue? { earlier[field] }
}
