import Foundation
import Transfer

/// `belay export`
enum ExportCommands {
    static let group = Command<Session>(
        "export", "Export records as CSV or JSON lines.",
        discussion: """
            Any number of records takes the memory of a page. Columns have the names that "belay import" knows. In CSV, what \
            a spreadsheet would take for a formula is defused; with --messages, tickets come with all that was written, in JSON \
            lines. Whoever exports gets what they may see.
            """,
        subcommands: ExportKind.allCases.map(command))

    private static func command(_ kind: ExportKind) -> Command<Session> {
        Command<Session>(
            kind.rawValue, kind.summary,
            options: [
                Option(
                    "format", "csv, or jsonl: a JSON object a line.", kind: .choice(["csv", "jsonl"]), default: "csv"),
                Option("output", "A new file; else standard output.", kind: .file),
            ],
            flags: kind == .tickets ? [Flag("messages", "With all that was written (jsonl).")] : []
        ) { arguments, session in
            do {
                return try await write(kind, arguments, session)
            } catch let owned as OwnedByServer {
                return try await writeRemotely(arguments, session, owned)
            }
        }
    }

    private static func write(
        _ kind: ExportKind, _ arguments: ParsedArguments, _ session: Session
    ) async throws -> ExitCode {
        let withMessages = kind == .tickets && arguments.flag("messages")
        let format = arguments.string("format").flatMap { TransferFormat(rawValue: $0) } ?? .csv
        if format == .csv, withMessages {
            throw arguments.refusal("--messages needs --format jsonl: a line of CSV has no list.")
        }
        let environment = try await session.environment()
        var file = try ExportFile(
            kind, as: format, withMessages: withMessages, from: environment,
            by: session.principal(in: environment))
        let target = try ExportTarget(arguments.string("output").map(session.path), output: session.output)
        do {
            while let bytes = try await file.next() { try target.write(bytes) }
            try target.finish()
        } catch {
            target.discard()
            throw error
        }
        if arguments.string("output") != nil {
            session.output.writeErrorLine("Exported \(file.count) \(kind.rawValue).")
        }
        return .succeeded
    }

    /// A server answers a command in one piece; so it writes a file beside the data, which is passed on and removed here.
    private static func writeRemotely(
        _ arguments: ParsedArguments, _ session: Session, _ owned: OwnedByServer
    ) async throws -> ExitCode {
        let remote = RemoteCommand(owned.note)
        guard arguments.string("output") == nil else { return try await remote.run(in: session) }
        let path = "\(session.dataPath).export-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let words = session.surroundings.words + ["--output", path]
        let code = try await remote.run(in: session, words: words)
        guard code == .succeeded else { return code }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw CommandError("What the server exported to \(path) cannot be read. Run this as the server's user.")
        }
        // Pieces end where a line does, so that no character is torn apart.
        var rest: [UInt8] = []
        while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
            rest += data
            guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { continue }
            session.output.write(String(decoding: rest[...end], as: UTF8.self))
            rest.removeSubrange(...end)
        }
        session.output.write(String(decoding: rest, as: UTF8.self))
        return .succeeded
    }
}
