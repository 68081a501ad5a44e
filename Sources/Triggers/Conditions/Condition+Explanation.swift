import Model

extension Condition {
    /// The first part that keeps the condition from holding, and what the record has instead; for simulations, so it need
    /// not be quick.
    func failure(_ value: (Field) -> FieldValue, holds: (Condition) -> Bool) -> String {
        switch self {
        case .all(let parts):
            parts.first { !holds($0) }?.failure(value, holds: holds) ?? "It holds"
        case .any(let parts):
            parts.isEmpty
                ? "The condition allows nothing"
                : parts.map { $0.failure(value, holds: holds) }.joined(separator: "; ")
        case .not(let part): "It must not be that \(part.text)"
        case .test(let test):
            switch test.field {
            // What a customer wrote is nobody's reason.
            case .message, .subject: "Not so: \(test.text)"
            default: "Not so: \(test.text); it is \(value(test.field).text)"
            }
        }
    }
}
