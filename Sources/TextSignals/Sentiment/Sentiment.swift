/// How a text sounds, and which words made it sound so.
package struct Sentiment: Sendable, Equatable {
    /// The verdict in one word.
    package enum Label: String, Sendable, CaseIterable {
        /// Somebody is unhappy.
        case negative
        /// Nothing points either way, or too little.
        case neutral
        /// Somebody is pleased.
        case positive
    }

    /// From −1 (furious) to 1 (delighted).
    package let score: Double
    /// The verdict in one word.
    package let label: Label
    /// The language whose words were used, as in its file's name (`en`).
    package let language: String
    /// The words that decided, in the order of the text.
    package let matches: [SentimentMatch]
}
