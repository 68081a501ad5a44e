import Model

extension ValueKind {
    /// A record such as `ticket 12`; read as `RecordReference`.
    static let record = ValueKind.custom(placeholder: "RECORD", allowed: "a record such as \"ticket 12\"") {
        RecordReference($0)
    }
}
