/// What a template may use: the shape of the values that it will be rendered with.
package indirect enum VariableShape: Sendable, Hashable {
    /// Text, a number or a truth value.
    case value
    /// A list whose elements all have one shape.
    case list(of: VariableShape)
    /// Named parts.
    case record([String: VariableShape])
    /// Something that may be null; it is still provided, so using it is no problem.
    case optional(VariableShape)

    /// The shape without the permission to be null.
    var required: VariableShape {
        if case .optional(let shape) = self { return shape.required }
        return self
    }

    /// The parts' shapes by name; nil for anything but a record.
    var parts: [String: VariableShape]? {
        if case .record(let parts) = required { return parts }
        return nil
    }
}
