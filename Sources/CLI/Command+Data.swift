extension Command where Context == Session {
    /// A command that works on the data file: where a server owns it, the server runs the command and this process shows
    /// what it answers.
    static func onData(
        _ name: String, _ summary: String, discussion: String = "", arguments: [Argument] = [], options: [Option] = [],
        flags: [Flag] = [], action: @escaping Action
    ) -> Command<Session> {
        Command(
            name, summary, discussion: discussion, arguments: arguments, options: options, flags: flags
        ) { arguments, session in
            do {
                return try await action(arguments, session)
            } catch let owned as OwnedByServer {
                return try await RemoteCommand(owned.note).run(in: session)
            }
        }
    }
}
