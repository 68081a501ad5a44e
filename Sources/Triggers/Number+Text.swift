extension Double {
    /// The number as people write it: `3` for 3.0, `17.5`.
    var plain: String {
        if let whole = Int64(exactly: self) { return String(whole) }
        return String(self)
    }
}
