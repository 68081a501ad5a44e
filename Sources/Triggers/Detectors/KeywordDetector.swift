import TextSignals

/// A customer's message holds one of the definition's phrases (TR-2).
struct KeywordDetector: Sendable {
    /// The definition's place in the set.
    let place: Int

    @inline(__always)
    func fires(_ signals: borrowing Signals) -> Bool { signals.phrases[place] != nil }

    func finding(_ signals: borrowing Signals) -> Finding {
        let words = signals.phrases[place] ?? []
        return Finding(reason: "The message says \(Finding.quoted(words))", evidence: words)
    }

    /// The words found for each definition, each word once, as the customer wrote them but on one line.
    static func words(in text: String, matcher: PhraseMatcher, owners: [[Int]]) -> [Int: [String]] {
        var found: [Int: [String]] = [:]
        var range: Range<String.Index>?
        var words = ""
        for match in matcher.matches(in: text) {
            // Definitions that share a phrase find it in the same place.
            if match.range != range {
                words = text[match.range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
                range = match.range
            }
            for owner in owners[match.phrase] {
                guard let known = found[owner] else {
                    found[owner] = [words]
                    continue
                }
                if !known.contains(where: { $0.lowercased() == words.lowercased() }) { found[owner] = known + [words] }
            }
        }
        return found
    }
}
