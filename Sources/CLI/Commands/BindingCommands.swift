/// `belay binding`
enum BindingCommands {
    static let group = Command<Session>("binding", "Say which trigger starts which escalation.", subcommands: [])
}
