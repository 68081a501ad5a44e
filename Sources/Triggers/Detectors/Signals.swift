import Model
import TextSignals

/// What an occurrence says beside the record's fields, worked out once for all definitions.
struct Signals {
    /// What the customer wrote now; nil where they wrote nothing.
    let text: String?
    /// The words found for each definition, by its place in the set.
    let phrases: [Int: [String]]
    /// How the customer's message sounds, from −1 to 1, where a definition or a condition asks.
    let score: Double?
    /// The words and phrases that made it sound like that.
    private let matches: [SentimentMatch]
    /// The service clock's moment.
    let moment: ClockMomentFacts?
    /// The deal's figures, where a definition asks.
    let deal: DealFigures?
    /// How often it has happened to the record, where the event is one that is counted.
    let count: Int?
    /// The customer's words that made the message sound negative, the worst first, each once.
    lazy var negativeWords = Self.words(of: matches.filter { $0.weight < 0 }, in: text ?? "")

    init(
        text: String?, phrases: [Int: [String]], sentiment: Sentiment?, moment: ClockMomentFacts?, deal: DealFigures?,
        count: Int? = nil
    ) {
        self.text = text
        self.phrases = phrases
        score = sentiment?.score
        matches = sentiment?.matches ?? []
        self.moment = moment
        self.deal = deal
        self.count = count
    }

    /// The words that stand where something was found, as they were written, the weightiest first, each once.
    static func words(of matches: [SentimentMatch], in text: String) -> [String] {
        var words: [String] = []
        let utf8 = text.utf8
        for match in matches.sorted(by: { abs($0.weight) > abs($1.weight) }) {
            guard match.range.upperBound <= utf8.count else { continue }
            let start = utf8.index(utf8.startIndex, offsetBy: match.range.lowerBound)
            let end = utf8.index(utf8.startIndex, offsetBy: match.range.upperBound)
            let word = text[start..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if !word.isEmpty, !words.contains(where: { $0.lowercased() == word.lowercased() }) { words.append(word) }
        }
        return words
    }
}
