import Foundation

/// The command line `belay`.
package enum BelayCommand {
    /// The version that `belay --version` prints.
    package static let version = "0.1.0"

    /// Every command there is.
    package static let tree: CommandTree<Session> = CommandTree(
        Command(
            "belay", "A help desk with escalation built in.",
            discussion: """
                Start with "belay demo" to see what it does, or with "belay init" to set up a data file of your own.
                """,
            options: [
                Option("data", "The data file; else $BELAY_DATA, else belay.db in this folder.", kind: .file),
                Option(
                    "config", "A file of settings; else $BELAY_CONFIG, else /etc/belay/belay.json5 if it is there.",
                    kind: .file),
                Option(
                    "templates", "A folder of templates that replace the built-in ones, file by file.", kind: .folder),
                Option("as", "Act as the person of this address; else as the operator.", placeholder: "ADDRESS"),
            ],
            flags: [Flag("json", "Answer in JSON, for programs.")],
            subcommands: commands), version: version)

    private static let commands: [Command<Session>] = [
        DemoCommand.command, InitCommand.command, ServeCommand.command, TicketCommands.group,
        AttachmentCommands.group, MacroCommands.group, ViewCommands.group,
        DealCommands.group, AccountCommands.group, ChecklistCommands.group, FollowUpCommands.group,
        RequestCommands.group, FormCommands.group, CaseCommands.group, EscalationCommands.group,
        BindingCommands.group, TriggerCommands.group, TriageCommands.group, CheckCommand.command,
        SetupCommand.command,
        SimulateCommand.command,
        DoctorCommand.command, BackupCommand.command, RestoreCommand.command, UserCommands.group,
        TeamCommands.group,
        RotaCommands.group, SettingCommands.group,
        DepartmentCommands.group, CalendarCommands.group, ServiceLevelCommands.group, TokenCommands.group,
        SessionCommands.group, LinkCommands.group,
        WebhookCommands.group, IncomingCommands.group, TemplateCommands.group, ImportCommands.group,
        ExportCommands.group, SearchCommand.command, AdvanceCommand.command, SentimentCommand.command,
        AuditCommands.group,
        ConfigCommands.group, APICommands.group, CompletionCommand.command,
    ]

    /// Runs a command line and returns its exit code; a server that owns the data runs it instead where there is one.
    package static func run(_ surroundings: Session.Surroundings) async -> ExitCode {
        let sessions = SessionKeeper()
        let code = await tree.run(surroundings.words, output: surroundings.output) { arguments in
            let session = try Session(arguments, surroundings: surroundings)
            await sessions.keep(session)
            return session
        }
        await sessions.close()
        return code
    }
}

/// Holds the session that the command tree asked for, to close it afterwards.
private actor SessionKeeper {
    private var session: Session?

    func keep(_ session: Session) { self.session = session }

    func close() async { await session?.close() }
}
