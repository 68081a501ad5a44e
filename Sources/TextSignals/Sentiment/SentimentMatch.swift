/// A word or phrase that moved the score.
package struct SentimentMatch: Sendable, Equatable {
    /// The entry of the word list, folded.
    package let phrase: String
    /// What it added, after negation, emphasis and the like; below zero is negative.
    package var weight: Double
    /// Where it stands in the text, as offsets in UTF-8.
    package let range: Range<Int>
}
