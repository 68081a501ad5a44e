import API
import Foundation
import WebClient

/// Has the server that owns the data file run a command, and shows what it answers.
struct RemoteCommand {
    private let note: OwnersNote

    init(_ note: OwnersNote) { self.note = note }

    /// Runs the words of the session's command line, or others; `saw` gets each piece of standard output that was written.
    func run(
        in session: Session, words: [String]? = nil, saw: (String) -> Void = { _ in }
    ) async throws -> ExitCode {
        guard let address = note.address, let key = note.key else {
            throw CommandError("A server owns \(session.dataPath) but left no address; stop it and try again.")
        }
        let request = CommandRequest(
            arguments: words ?? session.surroundings.words, directory: session.surroundings.directory,
            input: session.givenInput, columns: session.output.terminal.columns,
            styled: session.output.terminal.allowsStyles)
        let client = WebClient()
        let response: WebResponse
        do {
            response = try await client.send(
                WebRequest(
                    url: "http://\(address)/internal/commands", method: "POST",
                    headers: [("Authorization", "Bearer \(key)"), ("Content-Type", "application/json")],
                    body: Array(try JSONEncoder().encode(request)), totalTimeout: .seconds(600),
                    responseLimit: 64 << 20))
        } catch {
            await client.close()
            throw CommandError(
                "“\(note.command)” (process \(note.process)) owns \(session.dataPath), but does not answer at \(address): "
                    + "\(error). If it hangs, stop it and try again.")
        }
        await client.close()
        guard response.status == 200,
            let reply = try? JSONDecoder().decode(CommandReply.self, from: Data(response.body))
        else {
            throw CommandError("The server at \(address) answered with status \(response.status); see its log for why.")
        }
        for piece in reply.output {
            if piece.stream == "err" {
                session.output.writeError(piece.text)
            } else {
                session.output.write(piece.text)
                saw(piece.text)
            }
        }
        return ExitCode(rawValue: reply.exitCode) ?? .failed
    }
}
