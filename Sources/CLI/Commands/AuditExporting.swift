import BusinessTime
import Foundation
import Model
import Transfer
import Workflows

/// `belay audit export|head`, and a check of what was exported.
enum AuditExporting {
    static let commands = [export, head]

    /// How many events a server is asked for at once.
    private static let remotePageSize: Int64 = 20_000

    private static let export = Command<Session>(
        "export", "Write the audit trail, one event a line, each with its hash.",
        discussion: """
            JSON lines can be checked without the data file: “belay audit verify --file FILE”. In CSV, what a spreadsheet would \
            take for a formula is defused, so that it cannot be checked.
            """,
        options: [
            Option("after", "What came after this event.", kind: .integer(0...Int.max)),
            Option("limit", "How many at most.", kind: .integer(1...Int.max)),
        ], flags: [Flag("csv", "As CSV."), Flag("no-header", "Without the line of names, for CSV that goes on.")]
    ) { arguments, session in
        let after = Int64(arguments.integer("after") ?? 0)
        let limit = arguments.integer("limit").map(Int64.init)
        do {
            return try await write(arguments, session, after: after, limit: limit ?? .max)
        } catch let owned as OwnedByServer {
            guard limit == nil else { return try await RemoteCommand(owned.note).run(in: session) }
            return try await writeRemotely(arguments, session, owned, after: after)
        }
    }

    private static func write(
        _ arguments: ParsedArguments, _ session: Session, after: Int64, limit: Int64
    ) async throws -> ExitCode {
        let environment = try await session.environment()
        var file = TrailFile(
            as: arguments.flag("csv") ? .csv : .jsonl, after: after, limit: limit,
            hasNames: !arguments.flag("no-header"),
            from: environment, by: try session.principal(in: environment))
        while let bytes = try await file.next() {
            session.output.write(String(decoding: bytes, as: UTF8.self))
            if let failure = session.output.failure {
                throw CommandError("The trail was not written whole: \(failure)")
            }
        }
        return .succeeded
    }

    /// A server answers a command in one piece, so it is asked for one stretch of the trail after the other.
    private static func writeRemotely(
        _ arguments: ParsedArguments, _ session: Session, _ owned: OwnedByServer, after: Int64
    ) async throws -> ExitCode {
        let base = session.surroundings.words.filter { $0 != "--no-header" }
        var after = after
        var isFirst = !arguments.flag("no-header")
        while true {
            let words =
                Self.words(base, without: "--after") + ["--after", "\(after)", "--limit", "\(remotePageSize)"]
                + (isFirst ? [] : ["--no-header"])
            var lines = 0
            let code = try await RemoteCommand(owned.note).run(in: session, words: words) { text in
                lines += text.utf8.count { $0 == UInt8(ascii: "\n") }
            }
            guard code == .succeeded else { return code }
            // Whoever asks for more than there is gets nothing, whatever line breaks stand in a CSV's fields.
            guard lines > (isFirst && arguments.flag("csv") ? 1 : 0) else { return .succeeded }
            isFirst = false
            after += remotePageSize
        }
    }

    /// The words of a command line without an option and its value.
    static func words(_ words: [String], without option: String) -> [String] {
        var kept: [String] = []
        var skips = false
        for word in words {
            if skips {
                skips = false
            } else if word == option {
                skips = true
            } else if !word.hasPrefix(option + "=") {
                kept.append(word)
            }
        }
        return kept
    }

    private struct Head: Encodable {
        var sequence: Int64
        var hash: String
        var at: Instant?
    }

    private static let head = Command.onData(
        "head", "Show the last event's number and hash; kept elsewhere, they prove later that nothing was rewritten."
    ) { _, session in
        let last = try await session.ask(ListEvents(limit: 1)).last
        let hash = ExportedEvent.text(last?.hash ?? [UInt8](repeating: 0, count: 32))
        try session.answer(Head(sequence: last?.sequence ?? 0, hash: hash, at: last?.draft.at)) {
            "\(last?.sequence ?? 0) \(hash)\n"
        }
        return .succeeded
    }
}
