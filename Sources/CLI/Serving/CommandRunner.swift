import API
import Foundation
import Workflows

/// Runs commands for other processes on the data that this one owns.
struct CommandRunner: Sendable {
    private let environment: Environment

    /// Commands that begin something of their own, with a data file of their own.
    private static let refused: Set = ["serve", "demo", "init", "restore"]

    init(_ environment: Environment) {
        self.environment = environment
    }

    func run(_ request: CommandRequest) async -> CommandReply {
        let capture = OutputCapture()
        let terminal = TerminalTraits(columns: request.columns, allowsStyles: request.styled)
        let output = capture.sink(terminal: terminal, errorTerminal: terminal)
        if let name = refusedCommand(in: request.arguments) {
            output.writeErrorLine(
                "belay: A server does not run “belay \(name)” for others; run it on its own data file.")
            return reply(.failed, capture)
        }
        let input = request.input ?? ""
        let code = await BelayCommand.run(
            Session.Surroundings(
                output: output, directory: request.directory, variables: [:], words: request.arguments,
                served: environment, input: { Data(input.utf8) }, clock: environment.clock))
        return reply(code, capture)
    }

    private func refusedCommand(in words: [String]) -> String? {
        guard case .run(_, let arguments)? = try? BelayCommand.tree.parse(words),
            let name = arguments.path.dropFirst().first
        else { return nil }
        return Self.refused.contains(name) ? name : nil
    }

    private func reply(_ code: ExitCode, _ capture: OutputCapture) -> CommandReply {
        CommandReply(
            exitCode: code.rawValue,
            output: capture.pieces.map { piece in
                CommandReply.Piece(stream: piece.stream == .standardError ? "err" : "out", text: piece.text)
            })
    }
}
