/// `belay ticket`
enum TicketCommands {
    static let group = Command<Session>("ticket", "File, read, answer and change tickets.", subcommands: [])
}
