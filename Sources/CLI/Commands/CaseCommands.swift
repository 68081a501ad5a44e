/// `belay case`
enum CaseCommands {
    static let group = Command<Session>("case", "See and decide what waits.", subcommands: [])
}
