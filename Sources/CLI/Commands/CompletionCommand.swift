/// `belay completion`
enum CompletionCommand {
    static let command = Command<Session>(
        "completion", "Print a script that completes belay's words in a shell.",
        discussion: """
            For bash, add this to ~/.bashrc:
              source <(belay completion bash)
            """,
        arguments: [Argument("shell", "The shell.", kind: .choice(["bash", "zsh", "fish"]))]
    ) { arguments, session in
        let script = CompletionScript(BelayCommand.tree)
        switch try arguments.requiredString("shell") {
        case "zsh": session.output.write(script.text(for: .zsh))
        case "fish": session.output.write(script.text(for: .fish))
        default: session.output.write(script.text(for: .bash))
        }
        return .succeeded
    }
}
