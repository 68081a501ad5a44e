import Foundation
import Tabular
import TextSignals

/// What a customer's message costs to be read, and how often the verdict is right.
struct SentimentGroup: BenchGroup {
    let name = "sentiment"
    let summary =
        "a message's newest part found and its mood scored; how many complaints are found, and how many finds are right"

    func run(_ run: BenchRun) async throws -> [Figure] {
        let scorer = try SentimentScorer.shipped()
        var tickets = BenchTickets(seed: 3)
        let bodies = (0..<1000).map { _ in tickets.make(customers: 10).body }
        let texts = bodies.map { MessageText($0).newest }
        var sum = 0.0
        let newest = Stopwatch.microseconds(rounds: run.repetitions(5, 20), bodies.count) {
            for body in bodies { sum += Double(MessageText(body).newest.utf8.count) }
        }
        let score = Stopwatch.microseconds(rounds: run.repetitions(5, 20), texts.count) {
            for text in texts { sum += scorer.score(text, language: "en").score }
        }
        guard sum != 0 else { throw LoadRun.LoadError(description: "nothing was scored") }
        return try [
            Figure("sentiment.newest-part", newest, "µs"), Figure("sentiment.score", score, "µs"),
            Figure("sentiment.texts", 1e6 / (newest + score), "/s", target: .atLeast(20_000)),
        ] + quality(scorer, run)
    }

    /// How the scorer does on messages of real customers with people's verdict, every fifth of them: the word lists were written
    /// without looking at these.
    private func quality(_ scorer: SentimentScorer, _ run: BenchRun) throws -> [Figure] {
        let path = run.options.shared + "/data/sentiment/customer_service_train.csv"
        guard FileManager.default.fileExists(atPath: path) else {
            Output.note("  \(path) is not there: precision and recall are skipped")
            return []
        }
        var file = try CSVFile(path: path)
        let columns = try file.header().indices(of: ["label", "text"])
        var place = 0
        var (complaints, found, right) = (0, 0, 0)
        while let row = try file.next() {
            defer { place += 1 }
            guard place % 5 == 0, let label = row[columns[0]], let text = row[columns[1]] else { continue }
            let isComplaint = label == "negative"
            let isFound = scorer.score(text).label == .negative
            complaints += isComplaint ? 1 : 0
            found += isFound ? 1 : 0
            right += isComplaint && isFound ? 1 : 0
        }
        guard complaints > 0, found > 0 else { throw LoadRun.LoadError(description: "\(path) holds no complaints") }
        return [
            Figure("sentiment.precision", Double(right) / Double(found), "", target: .atLeast(0.85)),
            Figure("sentiment.recall", Double(right) / Double(complaints), "", target: .atLeast(0.65)),
        ]
    }
}
