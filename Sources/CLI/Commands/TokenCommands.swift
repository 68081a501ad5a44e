/// `belay token`
enum TokenCommands {
    static let group = Command<Session>("token", "Make and revoke API tokens.", subcommands: [])
}
