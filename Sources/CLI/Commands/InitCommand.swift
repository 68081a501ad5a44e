/// `belay init`
enum InitCommand {
    static let command = Command<Session>("init", "Make a data file with safe defaults.") { _, _ in .failed }
}
