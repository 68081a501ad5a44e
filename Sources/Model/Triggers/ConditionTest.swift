/// One comparison of one field.
package struct ConditionTest: Hashable, Sendable {
    /// The field that is looked at.
    package var field: Field
    /// How.
    package var comparison: Comparison
    /// With what; several for `in`, two for `between`, none for `exists`.
    package var values: [FieldValue]
    /// Every field, in the order of declaration.
    package init(field: Field, comparison: Comparison, values: [FieldValue]) {
        self.field = field
        self.comparison = comparison
        self.values = values
    }
}
