/// `belay service-level`
enum ServiceLevelCommands {
    static let group = Command<Session>("service-level", "Set how quickly what has to happen.", subcommands: [])
}
