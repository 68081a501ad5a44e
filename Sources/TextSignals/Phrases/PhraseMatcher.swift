/// Finds thousands of phrases in one pass over a text (Aho and Corasick, 1975, kept to the beginnings of words).
///
/// Phrases match as whole words, whatever their case, accents, apostrophes and white space: `CAFÉ  menu` holds
/// `cafe menu`. The time depends on the text's length and the number of finds, not on the number of phrases.
package struct PhraseMatcher: Sendable {
    private let trie: ByteTrie
    /// The node of the longest proper suffix that is in the trie too.
    private var fallback: [Int32]
    /// The nearest node on the way of fallbacks, itself included, where a key ends; the root if none does.
    private var nearestKey: [Int32]
    private let lengths: [Int32]
    /// The phrases that fold to one key, as a range of `phrases`.
    private let phraseRanges: [Range<Int32>]
    private let phrases: [Int32]

    /// Compiles the phrases; one without any letter or sign matches nothing.
    package init(phrases: [String]) {
        var indices: [[UInt8]: [Int32]] = [:]
        for (index, phrase) in phrases.enumerated() {
            let folded = Self.trimmed(FoldedText(phrase).bytes)
            if !folded.isEmpty { indices[folded, default: []].append(Int32(index)) }
        }
        let keys = indices.keys.sorted { $0.lexicographicallyPrecedes($1) }
        var ranges: [Range<Int32>] = []
        var flat: [Int32] = []
        for key in keys {
            let start = Int32(flat.count)
            flat += indices[key] ?? []
            ranges.append(start..<Int32(flat.count))
        }
        trie = ByteTrie(sorted: keys)
        lengths = keys.map { Int32($0.count) }
        phraseRanges = ranges
        self.phrases = flat
        var fallback = [Int32](repeating: 0, count: trie.count)
        var nearestKey = [Int32](repeating: 0, count: trie.count)
        // Parents come before their children, so every shorter suffix is ready when it is needed.
        trie.forEachEdge { [trie] parent, byte, child in
            if parent != 0 {
                let previous = trie.label(of: parent)
                var suffix = Int(fallback[parent])
                var next = trie.child(of: suffix, byte)
                while suffix != 0, next == ByteTrie.none {
                    suffix = Int(fallback[suffix])
                    next = trie.child(of: suffix, byte)
                }
                // A suffix that begins within a word leads to nothing that would count as a whole word.
                if next != ByteTrie.none, suffix != 0 || WordBoundary.mayBegin(byte, after: previous) {
                    fallback[child] = Int32(next)
                }
            }
            let endsKey = trie.keys[child] != ByteTrie.none
            nearestKey[child] = endsKey ? Int32(child) : nearestKey[Int(fallback[child])]
        }
        self.fallback = fallback
        self.nearestKey = nearestKey
    }

    /// Every phrase in the text, overlapping ones too, by where they end.
    package func matches(in text: String) -> [PhraseMatch] {
        var found: [PhraseMatch] = []
        let folded = FoldedText(text)
        scan(folded.bytes) { key, start, end in
            let utf8 = text.utf8
            let from = utf8.index(utf8.startIndex, offsetBy: Int(folded.origins[start]))
            let to = utf8.index(utf8.startIndex, offsetBy: Int(folded.origins[end]))
            for slot in phraseRanges[key] {
                found.append(PhraseMatch(phrase: Int(phrases[Int(slot)]), range: from..<to))
            }
            return true
        }
        return found
    }

    /// Whether any phrase is in the text.
    package func hasMatch(in text: String) -> Bool {
        var isFound = false
        scan(FoldedText(text).bytes) { _, _, _ in
            isFound = true
            return false
        }
        return isFound
    }

    /// Calls the closure for every find until it returns false.
    @inline(__always)
    private func scan(_ bytes: [UInt8], _ body: (_ key: Int, _ start: Int, _ end: Int) -> Bool) {
        var node = 0
        var previous: UInt8 = 0x20
        for index in bytes.indices {
            let byte = bytes[index]
            defer { previous = byte }
            var next = ByteTrie.none
            while node != 0 {
                next = trie.child(of: node, byte)
                if next != ByteTrie.none { break }
                node = Int(fallback[node])
            }
            if node == 0 {
                guard WordBoundary.mayBegin(byte, after: previous) else { continue }
                next = trie.child(of: 0, byte)
                if next == ByteTrie.none { continue }
            }
            node = next
            var hit = Int(nearestKey[node])
            while hit != 0 {
                let key = Int(trie.keys[hit])
                let end = index + 1
                let start = end - Int(lengths[key])
                if Self.isWhole(bytes, start, end), !body(key, start, end) { return }
                hit = Int(nearestKey[Int(fallback[hit])])
            }
        }
    }

    private static func isWhole(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
        WordBoundary.isBetweenWords(bytes, at: end) && WordBoundary.isBetweenWords(bytes, at: start)
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        var slice = bytes[...]
        if slice.first == 0x20 { slice.removeFirst() }
        if slice.last == 0x20 { slice.removeLast() }
        return Array(slice)
    }
}
