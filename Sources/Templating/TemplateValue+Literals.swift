// Lets fixtures and view models be written as plain Swift literals.

extension TemplateValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// Text from a string literal.
    package init(stringLiteral value: String) { self = .text(value) }
}

extension TemplateValue: ExpressibleByIntegerLiteral {
    /// A whole number from an integer literal.
    package init(integerLiteral value: Int64) { self = .integer(value) }
}

extension TemplateValue: ExpressibleByFloatLiteral {
    /// A number from a literal with a decimal point.
    package init(floatLiteral value: Double) { self = .number(value) }
}

extension TemplateValue: ExpressibleByBooleanLiteral {
    /// A truth value from `true` or `false`.
    package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension TemplateValue: ExpressibleByNilLiteral {
    /// The known but empty value.
    package init(nilLiteral: ()) { self = .null }
}

extension TemplateValue: ExpressibleByArrayLiteral {
    /// A list from an array literal.
    package init(arrayLiteral elements: TemplateValue...) { self = .list(elements) }
}

extension TemplateValue: ExpressibleByDictionaryLiteral {
    /// A record from a dictionary literal, whose names differ.
    package init(dictionaryLiteral elements: (String, TemplateValue)...) {
        // Beyond some twenty names searching costs more than hashing.
        if elements.count > 24 {
            self = .record(Dictionary(elements) { $1 })
        } else {
            self = .fields(elements)
        }
    }
}
