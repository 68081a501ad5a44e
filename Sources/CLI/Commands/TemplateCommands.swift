/// `belay template`
enum TemplateCommands {
    static let group = Command<Session>("template", "List and render templates.", subcommands: [])
}
