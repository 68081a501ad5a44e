/// A customer's message is negative in sentiment (TR-2).
struct SentimentDetector: Sendable {
    /// The score at or below which a message is negative, −1 to 0.
    let atMost: Double

    @inline(__always)
    func fires(_ signals: borrowing Signals) -> Bool {
        guard let score = signals.score else { return false }
        return score <= atMost
    }

    func finding(_ signals: inout Signals) -> Finding {
        let words = signals.negativeWords
        let reason = "The message sounds negative (\(Self.text(signals.score ?? 0)))"
        return Finding(reason: words.isEmpty ? reason : "\(reason): \(Finding.quoted(words))", evidence: words)
    }

    func excuse(_ signals: borrowing Signals) -> String {
        guard let score = signals.score else { return "There is no message of the customer's" }
        return "The message scores \(Self.text(score)), above \(Self.text(atMost))"
    }

    /// A score with two decimals and a real minus sign.
    private static func text(_ score: Double) -> String {
        let hundredths = Int((score.magnitude * 100).rounded())
        let digits = hundredths % 100
        let sign = score < 0 && hundredths > 0 ? "−" : ""
        return "\(sign)\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
    }
}
