/// `belay sentiment`
enum SentimentCommand {
    static let command = Command<Session>("sentiment", "Score lines of text.") { _, _ in .failed }
}
