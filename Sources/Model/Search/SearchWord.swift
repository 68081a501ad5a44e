/// A word, or several that stand one after the other, that is looked for.
package struct SearchWord: Hashable, Sendable {
    /// The word as it was typed, or the words between quotes.
    package var text: String
    /// Whether longer words that begin so are looked for as well, as in `print*`.
    package var isBeginning: Bool
    /// How many letters a beginning has to have at least: shorter ones begin half of all words.
    package static let leastBeginning = 3

    /// Whether it is a beginning of too few letters. In scripts that put no blanks between words, one character says enough.
    package var isTooShort: Bool {
        isBeginning && text.count < Self.leastBeginning && !text.unicodeScalars.contains { $0.value >= 0x2E80 }
    }

    /// Every field, in the order of declaration.
    package init(_ text: String, isBeginning: Bool = false) {
        self.text = text
        self.isBeginning = isBeginning
    }
}
