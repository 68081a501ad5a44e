extension CommandTree {
    /// Understands a command line, runs what it asks for and says on standard error what went wrong: the one place where
    /// an error becomes an exit code.
    ///
    /// The context is made only when a command is about to run, from its arguments (which may say where the data is).
    package func run(
        _ words: [String], output: OutputSink, context: (ParsedArguments) async throws -> Context
    ) async -> ExitCode {
        let code: ExitCode
        do {
            switch try parse(words) {
            case .help(let path):
                output.write(help(for: path, columns: output.terminal.columns, styles: Styles(output.terminal)))
                code = .succeeded
            case .version:
                output.writeLine("\(root.name) \(version)")
                code = .succeeded
            case .run(let command, let arguments):
                guard let action = command.action else { return .wrongUsage }
                code = try await action(arguments, try await context(arguments))
            }
        } catch let error as UsageError {
            output.writeErrorLine(TerminalText.block("\(error)"))
            return .wrongUsage
        } catch is CancellationError {
            output.writeErrorLine("\(root.name): stopped before it was done.")
            return .failed
        } catch {
            output.writeErrorLine(TerminalText.block("\(root.name): \(error)"))
            return .failed
        }
        if let reason = output.failure {
            output.writeErrorLine("\(root.name): the output could not be written: \(reason).")
            return .failed
        }
        return code
    }
}
