package import BusinessTime

/// The header by which a receiver says when to come back (RFC 9110, section 10.2.3).
package enum RetryAfter {
    /// The moment the header's value asks for; nil where there is none or it cannot be read. Seconds may have a
    /// fraction, which is rounded up, and dates may be in any of the three forms of RFC 9110, section 5.6.7.
    package static func moment(_ value: String?, now: Instant) -> Instant? {
        guard let value = value.map(trimmed), !value.isEmpty else { return nil }
        if let seconds = seconds(value) { return now.advanced(by: .seconds(seconds)) }
        return HTTPDate.parse(String(value))
    }

    private static func trimmed(_ value: String) -> Substring {
        let start = value.drop { $0 == " " || $0 == "\t" }
        let end = start.lastIndex { $0 != " " && $0 != "\t" }
        return end.map { start[...$0] } ?? ""
    }

    /// Digits, and a full stop with digits after it; more seconds than any clock counts are cut to a thousand years.
    private static func seconds(_ value: Substring) -> Int64? {
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = parts.first, parts.count <= 2 else { return nil }
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        let roundsUp = parts.count == 2 && parts[1].utf8.contains { $0 != 0x30 }
        let longest: Int64 = 1_000 * 366 * 86_400
        return min(Int64(whole) ?? longest, longest) + (roundsUp ? 1 : 0)
    }
}
