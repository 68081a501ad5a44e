/// `belay team`
enum TeamCommands {
    static let group = Command<Session>("team", "Add and list teams.", subcommands: [])
}
