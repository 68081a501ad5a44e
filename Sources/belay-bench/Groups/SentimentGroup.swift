import TextSignals

/// What a customer's message costs to be read.
struct SentimentGroup: BenchGroup {
    let name = "sentiment"
    let summary = "a message's newest part found, and its mood scored"

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
        return [Figure("sentiment.newest-part", newest, "µs"), Figure("sentiment.score", score, "µs")]
    }
}
