/// `belay trigger`
enum TriggerCommands {
    static let group = Command<Session>("trigger", "Define what Belay watches for.", subcommands: [])
}
