extension Duration {
    /// The whole milliseconds in this duration, rounded toward zero; the nearest that 64 bits hold where they are more.
    package var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        let (sum, overflowOfSum) = product.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
        return overflow || overflowOfSum ? (seconds < 0 ? .min : .max) : sum
    }

    /// A duration of so many minutes of 60 seconds.
    package static func minutes(_ count: Int64) -> Duration { .seconds(count * 60) }

    /// A duration of so many hours of 3,600 seconds.
    package static func hours(_ count: Int64) -> Duration { .seconds(count * 3600) }

    /// A duration of so many days of 24 hours, whatever the calendar says of that day.
    package static func days(_ count: Int64) -> Duration { .seconds(count * 86400) }
}
