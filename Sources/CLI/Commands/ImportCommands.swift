/// `belay import`
enum ImportCommands {
    static let group = Command<Session>("import", "Import records from CSV files.", subcommands: [])
}
