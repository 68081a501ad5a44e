extension [Double] {
    /// The value in the middle; 0 where there is none.
    var median: Double { percentile(0.5) }

    /// The value that so large a share lies at or below; 0 where there is none.
    func percentile(_ share: Double) -> Double {
        guard !isEmpty else { return 0 }
        let sorted = sorted()
        return sorted[Swift.min(Int(Double(count) * share), count - 1)]
    }
}
