/// `belay escalation`
enum EscalationCommands {
    static let group = Command<Session>("escalation", "Define escalations and their steps.", subcommands: [])
}
