/// `belay demo`
enum DemoCommand {
    static let command = Command<Session>("demo", "Live through a week of a made-up company.") { _, _ in .failed }
}
