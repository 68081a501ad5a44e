/// A text of known words, searched the slow and obvious way.
struct PlainText {
    struct Find: Hashable {
        let phrase: Int
        let start: Int
        let end: Int
    }

    private(set) var text = ""
    private var words: [(folded: String, start: Int, end: Int, gapIsBlank: Bool)] = []

    mutating func append(_ word: String, gap: String) {
        let start = text.utf16.count
        text += word
        words.append((Self.folded(word), start, text.utf16.count, gap.allSatisfy(\.isWhitespace)))
        text += gap
    }

    func finds(_ phrases: [[String]]) -> Set<Find> {
        var finds: Set<Find> = []
        for (index, phrase) in phrases.enumerated() {
            for first in words.indices where first + phrase.count <= words.count {
                let reach = words[first..<first + phrase.count]
                guard reach.map(\.folded) == phrase.map(Self.folded), reach.dropLast().allSatisfy(\.gapIsBlank),
                    let last = reach.last
                else { continue }
                finds.insert(Find(phrase: index, start: words[first].start, end: last.end))
            }
        }
        return finds
    }

    private static func folded(_ word: String) -> String {
        word.lowercased().replacing("é", with: "e").replacing("ß", with: "ss")
    }
}
