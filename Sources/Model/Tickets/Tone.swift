/// How a message sounds, with the words that made it sound so, for people to read.
package struct Tone: Hashable, Sendable {
    /// `negative`, `neutral` or `positive`.
    package var label: String
    /// From −1 (furious) to 1 (delighted).
    package var score: Double
    /// The words that decided, as they were written, the weightiest first; none where it is neutral.
    package var words: [String]
    /// Every field, in the order of declaration.
    package init(label: String, score: Double, words: [String]) {
        self.label = label
        self.score = score
        self.words = words
    }
}
