/// What JSON a field, a body or an answer holds, as the document says it in JSON Schema (draft 2020-12).
struct Schema: Sendable {
    /// The kind of value.
    indirect enum Shape: Sendable {
        /// A text; its length counts characters.
        case text(length: ClosedRange<Int>?, format: String?, pattern: String?)
        /// One of these texts.
        case words([String])
        case whole(ClosedRange<Int64>?)
        case number(ClosedRange<Double>?)
        case flag
        case list(Schema, count: ClosedRange<Int>?)
        /// Fields; where others are named by data, what those hold. Without `others` there are none in what is sent to us.
        case object([Property], others: Schema?)
        case oneOf([Schema])
        /// A schema with a name of its own in the document.
        case component(Component)
        case anything
    }

    /// A schema that is written once in the document and named elsewhere; asked for late, so that it may name itself.
    struct Component: Sendable {
        let name: String
        let schema: @Sendable () -> Schema
        /// A value that fits, as JSON; nil where there is none to show.
        let example: String?
    }

    var shape: Shape
    /// Whether `null` may stand for it.
    var isNullable = false
    /// Whether it is sent to us, where fields that are not named are refused.
    var isInput = false

    init(_ shape: Shape) { self.shape = shape }

    /// The same, or null.
    var nullable: Schema {
        var schema = self
        schema.isNullable = true
        return schema
    }
}
