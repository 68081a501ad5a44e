/// A word, or several that stand one after the other, that is looked for.
package struct SearchWord: Hashable, Sendable {
    /// The word as it was typed, or the words between quotes.
    package var text: String
    /// Whether longer words that begin so are looked for as well, as in `print*`.
    package var isBeginning: Bool
    /// Every field, in the order of declaration.
    package init(_ text: String, isBeginning: Bool = false) {
        self.text = text
        self.isBeginning = isBeginning
    }
}
