/// Tells languages apart by their most frequent small words.
struct LanguageGuess: Sendable {
    private let words: ByteTrie
    /// For each word one bit for each language that has it.
    private let languages: [UInt64]
    private let count: Int

    /// Takes each language's small words; of more than 64 languages the later ones are never guessed.
    init(_ common: [[String]]) {
        var bits: [[UInt8]: UInt64] = [:]
        for (index, list) in common.prefix(64).enumerated() {
            for word in list {
                let bytes = FoldedText(word).bytes.filter { $0 != 0x20 }
                if !bytes.isEmpty { bits[bytes, default: 0] |= 1 << UInt64(index) }
            }
        }
        let keys = bits.keys.sorted { $0.lexicographicallyPrecedes($1) }
        words = ByteTrie(sorted: keys)
        languages = keys.map { bits[$0] ?? 0 }
        count = min(common.count, 64)
    }

    /// The index of the language with the most hits; the first one when nothing speaks for another.
    func index(_ text: [SentimentWord], in bytes: [UInt8]) -> Int {
        var hits = [Int](repeating: 0, count: max(count, 1))
        for word in text where word.kind == .word {
            var node = 0
            for index in word.range {
                node = words.child(of: node, bytes[index])
                if node == ByteTrie.none { break }
            }
            guard node > 0, case let key = Int(words.keys[node]), key >= 0 else { continue }
            for language in 0..<count where languages[key] >> UInt64(language) & 1 == 1 { hits[language] += 1 }
        }
        var best = 0
        for language in hits.indices where hits[language] > hits[best] { best = language }
        return best
    }
}
