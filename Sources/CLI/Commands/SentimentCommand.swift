import Foundation
import Tabular
import TextSignals

/// `belay sentiment`
enum SentimentCommand {
    static let command = Command<Session>(
        "sentiment", "Score lines of text from standard input, one result a line.",
        discussion: """
            Each line gets a score from -1 (furious) to 1 (delighted), a label, and the words that decided. With --json \
            each result is one JSON object on one line.
            """,
        options: [
            Option(
                "language", "The language of all lines, such as de; else it is guessed for each.", placeholder: "TAG")
        ]
    ) { arguments, session in
        let scorer = try SentimentScorer.shipped()
        let language = arguments.string("language")?.lowercased().prefix { $0 != "-" }
        if let language, !scorer.languages.contains(String(language)) {
            throw arguments.refusal(
                "--language: there are no word lists for “\(language)”; there are \(scorer.languages.joined(separator: ", "))."
            )
        }
        var lines = LineScores(scorer: scorer, language: language.map(String.init), isJSON: session.isJSON)
        if let next = session.surroundings.nextInput, session.surroundings.served == nil {
            while true {
                let piece = next()
                session.output.write(try lines.scores(of: piece, isLast: piece.isEmpty))
                if piece.isEmpty || Task.isCancelled { break }
            }
        } else {
            session.output.write(try lines.scores(of: session.surroundings.input(), isLast: true))
        }
        return .succeeded
    }
}

/// Scores the lines of a text that comes in pieces.
private struct LineScores {
    struct Score: Encodable {
        var score: Double
        var label: String
        var language: String
        var matches: [String]
    }

    let scorer: SentimentScorer
    let language: String?
    let isJSON: Bool
    private var rest: [UInt8] = []

    init(scorer: SentimentScorer, language: String?, isJSON: Bool) {
        self.scorer = scorer
        self.language = language
        self.isJSON = isJSON
    }

    /// The results for the lines that are complete; at the end, for what is left too.
    mutating func scores(of piece: Data, isLast: Bool) throws -> String {
        rest.append(contentsOf: piece)
        var output = ""
        var start = 0
        while let end = rest[start...].firstIndex(of: 0x0A) {
            output += try score(rest[start..<end])
            start = end + 1
        }
        if isLast, start < rest.count {
            output += try score(rest[start...])
            start = rest.count
        }
        rest.removeFirst(start)
        return output
    }

    private func score(_ bytes: ArraySlice<UInt8>) throws -> String {
        let line = String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
        let sentiment = scorer.score(line, language: language)
        let score = (sentiment.score * 1_000).rounded() / 1_000
        let words = sentiment.matches.map(\.phrase)
        if isJSON {
            return try JSONOutput.line(
                Score(score: score, label: sentiment.label.rawValue, language: sentiment.language, matches: words))
        }
        let number = String(format: "%+.2f", score)
        let label = sentiment.label.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)
        return TerminalText.line("\(number)  \(label)  \(words.joined(separator: ", "))") + "\n"
    }
}
