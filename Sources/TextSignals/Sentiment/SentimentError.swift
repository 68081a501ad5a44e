/// Why the word lists of a language cannot be used.
package enum SentimentError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A language's file is not what it should be.
    case unreadableLanguage(file: String, reason: String)
    /// There is no language to score with.
    case noLanguages

    package var description: String {
        switch self {
        case .unreadableLanguage(let file, let reason):
            "the word lists in \(file) cannot be read: \(reason); compare the file with en.json"
        case .noLanguages:
            "no word lists were given; add at least one language file"
        }
    }
}
