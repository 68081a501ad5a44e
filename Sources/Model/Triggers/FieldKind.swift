/// What a field's values are, and so which comparisons it allows.
package enum FieldKind: String, Sendable {
    case text, number, flag, list, moment
}
