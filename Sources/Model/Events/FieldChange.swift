/// One field's value before and after, as text.
package struct FieldChange: Hashable, Sendable, Codable {
    /// The field's name.
    package var field: String
    /// What it was; nil: nothing.
    package var before: String?
    /// What it is now; nil: nothing.
    package var after: String?
    /// Every field, in the order of declaration.
    package init(field: String, before: String? = nil, after: String? = nil) {
        self.field = field
        self.before = before
        self.after = after
    }
}
