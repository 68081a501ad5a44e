/// A field of an object.
struct Property: Sendable {
    let name: String
    var schema: Schema
    /// What it says, in a sentence.
    let note: String
    /// Whether it is always there.
    var isRequired = true

    init(_ name: String, _ schema: Schema, _ note: String) {
        self.name = name
        self.schema = schema
        self.note = note
    }

    /// The field, where it may be left out.
    var leftOut: Property {
        var property = self
        property.isRequired = false
        return property
    }
}
