/// A word, number, emoticon or sign of a text.
struct SentimentWord {
    enum Kind {
        case word
        case number
        case hashtag
        /// An emoji or an emoticon like `:(`.
        case face
        /// A comma or the like, where a "not" loses its hold.
        case pause
        /// The end of a sentence; `marks` tells how it ends.
        case end
    }

    let kind: Kind
    /// Offsets in the folded bytes.
    let range: Range<Int>
    var exclamations = 0
    var questions = 0
}
