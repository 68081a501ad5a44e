import Model
import SQLite

/// What is looked for, as FTS5 has it.
extension StoreReader {
    /// An index of words.
    enum WordIndex {
        /// What was written on tickets, with their subjects.
        case messages
        /// What other things are called.
        case names

        /// The first word that it holds from one on.
        fileprivate var next: SQL {
            switch self {
            case .messages: "SELECT term FROM message_term WHERE term >= ? ORDER BY term LIMIT 1"
            case .names: "SELECT term FROM record_term WHERE term >= ? ORDER BY term LIMIT 1"
            }
        }

        /// The length of the beginnings that it holds as well; nil: of none.
        fileprivate var beginnings: Int? { self == .messages ? 3 : nil }
    }

    /// As how many words a beginning is looked for at most; what more words begin with is seldom in many of the rows.
    private static let mostWords = 40

    /// Words as an expression: all of them, each taken literally.
    ///
    /// FTS5 gathers all rows with a beginning, were they a million, before it gives the newest. So the words that begin so are
    /// looked for instead, where they are few.
    func expression(_ words: [SearchWord], in index: WordIndex) throws -> String {
        var phrases: [String] = []
        var choices: [String] = []
        for word in words {
            let literal = Self.literal(word.text)
            let whole = word.isBeginning ? try self.words(beginningWith: word.text, in: index) : []
            if whole.isEmpty {
                phrases.append(literal + (word.isBeginning ? "*" : ""))
            } else {
                choices.append("(" + whole.map(Self.literal).joined(separator: " OR ") + ")")
            }
        }
        // Side by side, a phrase without a letter that the index knows is left out; after an AND it would find nothing.
        let side = phrases.joined(separator: " ")
        let all = (side.isEmpty ? [] : [side]) + choices
        return all.isEmpty ? "\"\"" : all.joined(separator: " AND ")
    }

    /// What somebody typed as an expression: the last word is a beginning where it has letters enough for one.
    func expression(_ text: String) throws -> String {
        var words = text.split { !$0.isLetter && !$0.isNumber }.map { SearchWord(String($0)) }
        if var last = words.popLast() {
            last.isBeginning = true
            if last.isTooShort { last.isBeginning = false }
            words.append(last)
        }
        return try expression(words, in: .messages)
    }

    private static func literal(_ word: String) -> String { "\"\(word.replacing("\"", with: " "))\"" }

    /// The words that begin so; empty where the index knows the beginning itself, where there are many or none, and where the
    /// index may write it in another way.
    private func words(beginningWith text: String, in index: WordIndex) throws -> [String] {
        let beginning = text.lowercased()
        guard beginning.utf8.count != index.beginnings,
            beginning.utf8.allSatisfy({ Self.isPlain($0) })
        else { return [] }
        var words: [String] = []
        var place = beginning
        while let word = try next(from: place, in: index), word.utf8.starts(with: beginning.utf8) {
            guard words.count < Self.mostWords else { return [] }
            words.append(word)
            // No word has a sign as low as this one.
            place = word + "\u{1}"
        }
        return words
    }

    private func next(from place: String, in index: WordIndex) throws -> String? {
        try connection.first(index.next, place) { row throws(DatabaseError) in try row.text(0) }
    }

    /// Whether the index writes a letter or digit as it is.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}
