import BusinessTime

/// How long deals usually stay in a stage.
package struct StageNorm: Hashable, Sendable {
    /// The median of the times that similar deals took to leave it; zero where there is none.
    package var median: Duration
    /// How many deals that is made of.
    package var sample: Int
    /// Every field, in the order of declaration.
    package init(median: Duration, sample: Int) {
        self.median = median
        self.sample = sample
    }
}
