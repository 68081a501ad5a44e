/// `belay account`
enum AccountCommands {
    static let group = Command<Session>("account", "Add, read and change accounts.", subcommands: [])
}
