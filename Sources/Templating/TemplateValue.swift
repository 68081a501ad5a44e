/// What a template is rendered with: plain data, the same shapes as JSON.
package enum TemplateValue: Sendable {
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
    /// The same for a few names, each once, as they are written in Swift: made and searched without hashing.
    case fields([(String, TemplateValue)])

    /// The named values; nil where it is no record.
    package var parts: [String: TemplateValue]? {
        switch self {
        case .record(let parts): parts
        case .fields(let fields): Dictionary(fields) { $1 }
        default: nil
        }
    }

    /// Whether a section over this value is rendered at all.
    var isTruthy: Bool {
        switch self {
        case .null: false
        case .bool(let flag): flag
        case .text(let text): !text.isEmpty
        case .integer(let number): number != 0
        case .number(let number): number != 0 && !number.isNaN
        case .list(let elements): !elements.isEmpty
        case .record, .fields: true
        }
    }

    /// The text a variable tag writes, before escaping; lists and records have none.
    var interpolation: String {
        switch self {
        case .null, .list, .record, .fields: ""
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

extension TemplateValue: Equatable {
    /// Two records are equal by their names and values, however they are held.
    package static func == (left: TemplateValue, right: TemplateValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.text(let left), .text(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.list(let left), .list(let right)): left == right
        case (.record(let left), .record(let right)): left == right
        case (.fields, .fields), (.fields, .record), (.record, .fields): left.parts == right.parts
        default: false
        }
    }
}
