package import Model
package import TextSignals

/// Compiles trigger definitions whenever they change; holds the word lists, which do not.
package struct TriggerCompiler: Sendable {
    private let scorer: SentimentScorer

    /// A compiler that tells sentiment by these word lists.
    package init(scorer: SentimentScorer) {
        self.scorer = scorer
    }

    /// A compiler with the word lists that Belay brings along.
    package static func shipped() throws(SentimentError) -> TriggerCompiler {
        TriggerCompiler(scorer: try SentimentScorer.shipped())
    }

    /// The definitions as one set; throws every problem of every definition at once.
    package func compile(_ definitions: [TriggerDefinition]) throws(TriggerSetError) -> TriggerSet {
        try TriggerSet(compiling: definitions, scorer: scorer)
    }
}
