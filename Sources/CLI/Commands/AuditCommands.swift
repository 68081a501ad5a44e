/// `belay audit`
enum AuditCommands {
    static let group = Command<Session>("audit", "Check the audit trail.", subcommands: [])
}
