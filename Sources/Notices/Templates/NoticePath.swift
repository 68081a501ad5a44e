/// Where a template or a language's words come from: `Templates/de/assigned.mustache`, `Templates/de/words.txt`.
struct NoticePath {
    static let wordsFile = "words.txt"

    /// The path as it was given, for messages.
    let file: String
    /// The folder, in lower case.
    let language: String
    /// The file's name without its ending; nil in `template` for the words.
    let name: String
    let isWords: Bool

    /// Reads a path; nil for files of others, such as pages.
    init?(_ file: String) {
        let parts = file.split(separator: "/")
        guard let last = parts.last, let folder = parts.dropLast().last, LanguageTag.isLanguage(folder) else {
            return nil
        }
        self.file = file
        language = folder.lowercased()
        isWords = last == Self.wordsFile
        if isWords {
            name = "words"
        } else if last.hasSuffix(".mustache"), last.utf8.count > ".mustache".utf8.count {
            name = String(last.dropLast(".mustache".count))
        } else {
            return nil
        }
    }
}
