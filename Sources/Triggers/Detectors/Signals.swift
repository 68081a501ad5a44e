import Model
import TextSignals

/// What an occurrence says beside the record's fields, worked out once for all definitions.
struct Signals {
    /// What the customer wrote now; nil where they wrote nothing.
    let text: String?
    /// The words found for each definition, by its place in the set.
    let phrases: [Int: [String]]
    /// How the customer's message sounds, where a definition or a condition asks.
    let sentiment: Sentiment?
    /// The service clock's moment.
    let moment: ClockMomentFacts?
    /// The deal's figures, where a definition asks.
    let deal: DealFigures?
}
