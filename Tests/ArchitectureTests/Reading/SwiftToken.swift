/// A word, sign, literal or comment of a Swift file.
struct SwiftToken: Sendable, Equatable {
    enum Kind: Sendable {
        /// A name, keyword or number.
        case word
        /// One character of punctuation.
        case sign
        /// What stands in a string literal, without what is interpolated, whose own tokens follow.
        case text
        /// A comment.
        case comment
        /// A comment of three slashes.
        case documentation
    }

    let kind: Kind
    let text: String
    /// From 1.
    let line: Int
    /// In how many braces it stands.
    let depth: Int
    /// Whether the token before it ends where it begins.
    let isAdjacent: Bool

    func isWord(_ word: String) -> Bool { kind == .word && text == word }
    func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }
}
