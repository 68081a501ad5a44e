/// `belay advance`
enum AdvanceCommand {
    static let command = Command<Session>("advance", "Run everything that falls due up to a moment.") { _, _ in .failed
    }
}
