/// How a condition compares a field with its value.
package enum Comparison: String, CaseIterable, Codable, Sendable {
    /// The same text, number or flag.
    case `is`
    /// Not the same.
    case isNot = "is-not"
    /// One of several.
    case `in`
    /// A text holds it, or a list has it as a member.
    case contains
    /// A text begins with it.
    case startsWith = "starts-with"
    /// A number is at or above it.
    case atLeast = "at-least"
    /// A number is at or below it.
    case atMost = "at-most"
    /// A number is above it.
    case greaterThan = "greater-than"
    /// A number is below it.
    case lessThan = "less-than"
    /// A number lies between two others, both included.
    case between
    /// The field has a value at all.
    case exists
    /// The event changed the field, to this value where one is given.
    case changedTo = "changed-to"
    /// The event changed the field from this value.
    case changedFrom = "changed-from"
    /// A moment is at least so long ago, such as `4h`.
    case olderThan = "older-than"

    /// The kinds of fields it can be used on.
    package var kinds: [FieldKind] {
        switch self {
        case .is, .isNot: [.text, .number, .flag]
        case .in: [.text, .number]
        case .contains: [.text, .list]
        case .startsWith: [.text]
        case .atLeast, .atMost, .greaterThan, .lessThan, .between: [.number]
        case .exists: [.text, .number, .flag, .list, .moment]
        case .changedTo, .changedFrom: [.text, .number, .flag, .list]
        case .olderThan: [.moment]
        }
    }
}
