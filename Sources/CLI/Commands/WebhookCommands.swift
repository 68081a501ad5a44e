/// `belay webhook`
enum WebhookCommands {
    static let group = Command<Session>("webhook", "Add endpoints, see and replay deliveries.", subcommands: [])
}
