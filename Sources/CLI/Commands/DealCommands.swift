/// `belay deal`
enum DealCommands {
    static let group = Command<Session>("deal", "File, read and change deals.", subcommands: [])
}
