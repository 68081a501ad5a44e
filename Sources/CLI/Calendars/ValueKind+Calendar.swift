import BusinessTime

extension ValueKind {
    /// A date such as `2026-03-31`; read as `CivilDay`.
    static let day = ValueKind.custom(placeholder: "DATE", allowed: "a date such as 2026-03-31") { CivilDay($0) }
}
