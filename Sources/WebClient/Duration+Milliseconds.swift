extension Duration {
    /// Whole milliseconds, rounded up, from 1 (libcurl takes 0 for its default) to what fits libcurl's 32-bit
    /// arithmetic.
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 1 }
        guard seconds < 2_000_000 else { return 2_000_000_000 }
        return max(1, Int(seconds) * 1_000 + Int((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
    }
}
