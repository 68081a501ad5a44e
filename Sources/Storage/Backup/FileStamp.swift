package import BusinessTime

/// A moment as part of a file's name: `20260302T080000Z`, which sorts by time and has nothing that a shell minds.
package enum FileStamp {
    /// The moment, to the second.
    package static func text(_ moment: Instant) -> String {
        Instant(seconds: moment.milliseconds / 1000).description.filter { $0 != "-" && $0 != ":" }
    }
}
