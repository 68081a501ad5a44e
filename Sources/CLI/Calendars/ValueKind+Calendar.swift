import BusinessTime

extension ValueKind {
    /// A working time such as `4h` or `1h 30m`, in milliseconds.
    static let workingTime = ValueKind.duration { text in
        (try? Duration(humanText: text)).map(\.milliseconds)
    }

    /// A date such as `2026-03-31`; read as `CivilDay`.
    static let day = ValueKind.custom(placeholder: "DATE", allowed: "a date such as 2026-03-31") { CivilDay($0) }
}
