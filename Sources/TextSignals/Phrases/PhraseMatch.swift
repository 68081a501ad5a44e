/// A phrase found in a text.
package struct PhraseMatch: Sendable, Equatable {
    /// The phrase's index in the list that the matcher was made from.
    package let phrase: Int
    /// Where it stands in the original text.
    package let range: Range<String.Index>
}
