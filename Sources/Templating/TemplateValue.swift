/// What a template is rendered with: plain data, the same shapes as JSON.
package enum TemplateValue: Sendable, Equatable {
    /// Known, but without a value; renders as nothing and is false in a section.
    case null
    /// Chooses whether a section is rendered; interpolates as `true` or `false`.
    case bool(Bool)
    /// Text, escaped when it is interpolated; empty text is false in a section.
    case text(String)
    /// A whole number; zero is false in a section.
    case integer(Int64)
    /// A number with a fraction; zero and "not a number" are false in a section.
    case number(Double)
    /// A section is rendered once for each element; an empty list is false.
    case list([TemplateValue])
    /// Named values; a section renders once with these names in reach.
    case record([String: TemplateValue])

    /// Whether a section over this value is rendered at all.
    var isTruthy: Bool {
        switch self {
        case .null: false
        case .bool(let flag): flag
        case .text(let text): !text.isEmpty
        case .integer(let number): number != 0
        case .number(let number): number != 0 && !number.isNaN
        case .list(let elements): !elements.isEmpty
        case .record: true
        }
    }

    /// The text a variable tag writes, before escaping; lists and records have none.
    var interpolation: String {
        switch self {
        case .null, .list, .record: ""
        case .bool(let flag): flag ? "true" : "false"
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): Self.digits(number)
        }
    }

    /// `3`, not `3.0`: a total that happens to be whole should read as people write it.
    private static func digits(_ number: Double) -> String {
        if let whole = Int64(exactly: number), whole.magnitude < 1_000_000_000_000_000 { return String(whole) }
        return String(number)
    }
}
