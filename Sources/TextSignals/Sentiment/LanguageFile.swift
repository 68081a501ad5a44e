import Foundation

/// A language's word lists as they are written down.
///
/// A list is an array of strings, each with entries between commas. In an entry `*` stands for the rest of a word,
/// `#` for a number, and `(a|b)` for either word; an empty choice, `(|very)`, leaves the place out. Choices do not nest.
struct LanguageFile: Decodable {
    /// The language's code (ISO 639-1).
    let language: String
    /// Frequent small words by which the language is known.
    let common: [String]
    /// Words that are numbers.
    let numbers: [String]
    /// Words that turn the next words into their opposite.
    let negators: [String]
    /// Words that make the next word stronger.
    let amplifiers: [String]
    /// Words that make the next word weaker.
    let dampeners: [String]
    /// Words after which comes what is really meant.
    let contrasts: [String]
    /// Phrases of plain requests, by how much dissatisfaction they outweigh.
    let calming: [String: [String]]
    /// Phrases by weight: below zero is unhappy, above is pleased, zero hides the words inside.
    let weights: [String: [String]]

    static func read(_ text: String, file: String) throws(SentimentError) -> LanguageFile {
        do {
            return try JSONDecoder().decode(LanguageFile.self, from: Data(text.utf8))
        } catch {
            throw .unreadableLanguage(file: file, reason: "\(error)")
        }
    }

    /// The entries of a list, one by one, with their choices written out.
    static func entries(_ list: [String]) -> [String] {
        list.flatMap { $0.split(separator: ",") }.flatMap { expand(String($0)) }
    }

    private static func expand(_ entry: String) -> [String] {
        guard let open = entry.firstIndex(of: "("), let close = entry[open...].firstIndex(of: ")") else {
            return [entry]
        }
        let choices = entry[entry.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
        let rest = expand(String(entry[entry.index(after: close)...]))
        return choices.flatMap { choice in rest.map { entry[..<open] + choice + $0 } }.map { String($0) }
    }
}
