import TextSignals

/// A customer's message is negative in sentiment (TR-2).
struct SentimentDetector: Sendable {
    /// The score at or below which a message is negative, −1 to 0.
    let atMost: Double

    @inline(__always)
    func fires(_ signals: borrowing Signals) -> Bool {
        guard let score = signals.sentiment?.score else { return false }
        return score <= atMost
    }

    func finding(_ signals: borrowing Signals) -> Finding {
        guard let sentiment = signals.sentiment, let text = signals.text else { return Finding(reason: "") }
        var words: [String] = []
        for match in sentiment.matches.filter({ $0.weight < 0 }).sorted(by: { $0.weight < $1.weight }) {
            let utf8 = text.utf8
            guard match.range.upperBound <= utf8.count else { continue }
            let start = utf8.index(utf8.startIndex, offsetBy: match.range.lowerBound)
            let end = utf8.index(utf8.startIndex, offsetBy: match.range.upperBound)
            let word = text[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !word.isEmpty, !words.contains(where: { $0.lowercased() == word.lowercased() }) { words.append(word) }
        }
        let reason = "The message sounds negative (\(Self.text(sentiment.score)))"
        return Finding(reason: words.isEmpty ? reason : "\(reason): \(Finding.quoted(words))", evidence: words)
    }

    func excuse(_ signals: borrowing Signals) -> String {
        guard let sentiment = signals.sentiment else { return "There is no message of the customer's" }
        return "The message scores \(Self.text(sentiment.score)), above \(Self.text(atMost))"
    }

    /// A score with two decimals and a real minus sign.
    private static func text(_ score: Double) -> String {
        let hundredths = Int((score.magnitude * 100).rounded())
        let digits = hundredths % 100
        let sign = score < 0 && hundredths > 0 ? "−" : ""
        return "\(sign)\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
    }
}
