import BusinessTime
import Foundation
import Transfer

/// `belay import`
enum ImportCommands {
    static let group = Command<Session>(
        "import", "Import records from CSV or JSON lines.", discussion: mapHelp,
        subcommands: [
            command(
                .tickets, "Import tickets with their history, or an event log of tickets.",
                "Tickets keep their own times: their service clocks are met or breached as the history says, and nobody is "
                    + "told about the past. What falls due after the last line waits for \"belay advance\" or a server."
            ),
            command(
                .deals, "Import deals.",
                "Deals keep their own times. Those that are still open are looked at by the triggers, as they stand now."
            ),
            command(.accounts, "Import accounts.", "An account is known by its name when it comes again."),
            command(
                .health, "Import health scores of accounts.",
                "Each line names an account, its score from 0 to 100, and when it was measured; the newest score is what it "
                    + "is now."),
            command(.people, "Import people.", "A person is known by their address when they come again."),
            command(
                .departments, "Import departments.",
                "A department is known by its name when it comes again. A manager who is not known yet is left out: import "
                    + "the departments once more after the people, and those that have none get theirs."),
            command(
                .teams, "Import teams.",
                "A team is known by its name when it comes again. Its members are addresses, in the order in which work is "
                    + "offered to them."),
            command(.customers, "Import customers.", "A customer is known by their address when they come again."),
            command(
                .checklists, "Import checklists.",
                "Checklists keep their own times, and nobody is told of what is overdue already. Items are what an export "
                    + "has, or titles alone with commas between them. The record a checklist belongs to is a ticket, deal "
                    + "or account by its external reference, as in “ticket tickets:12”; so import these before."),
            command(
                .requests, "Import requests for approval: drafts, and what was decided.",
                "A request names its form, which must be here, and what was written into it. Nothing is decided again, and "
                    + "nobody is told. What is still being decided is refused: decide it where it is, or have the mapping "
                    + "make a draft of it. Only an admin may do this."),
            command(
                .followUps, "Import follow-ups.",
                "A follow-up is known by its title, its owner, when it was made and when it is due. Nobody is told about the "
                    + "past: where time and grace have passed, it is missed already. The record it follows up is a ticket, "
                    + "deal or account by its external reference, as in “ticket tickets:12”; so import these before."),
        ])

    private static let mapHelp = """
        The first line of a CSV file names its columns. Those with usual names are recognised; for others, write a mapping \
        file (JSON5) and name it with --map:
          {
            source: "old-desk",              // first part of external references
            key: "Ticket ID",                // column or columns that name a record
            zone: "Europe/Rome",             // of times without one; else UTC
            times: ["month/day/year"],       // beside ISO 8601
            fields: {
              subject: "Title",              // a column
              body: ["Text", "Details"],     // columns, joined
              priority: { column: "Severity", words: { P1: "critical" }, otherwise: "low" },
              requester: { column: "Who", pattern: "{slug}@example.com" },
              channel: { text: "email" },    // the same for all
            },
            custom: { Product: "Product" },  // tickets: fields of your own
          }

        A file of JSON lines (.jsonl or .ndjson, or --format jsonl) has an object a line. Nested objects have dotted names \
        (requester.email), also in a mapping file; a list of plain values is a list. Each line is read by its own names, \
        so that they may differ and come in any order. A line that is no such object, is nested deeper than 16 levels, \
        has a name twice or a number of more than 40 digits is refused, and the rest goes on.

        What "belay export" wrote is read without a mapping file. What Belay put before a formula in CSV is taken away again.

        An event log has kind: "events"; each line is a change of the case in key, at its own time:
          {
            kind: "events", key: "Case ID", times: ["year/month/day hour:minute:second"],
            fields: { at: "Timestamp", subject: { column: "Case ID", pattern: "Case {}" },
                      status: { column: "Activity", words: { Closed: "closed" } } },
          }

        Lines that cannot be imported are written to a file of their own, with the reason. An import can be run again: \
        what is known already is only counted.
        """

    private static func command(_ kind: ImportKind, _ summary: String, _ about: String) -> Command<Session> {
        let fields = kind.fields + (kind == .tickets ? ImportKind.eventFields : [])
        return .onData(
            kind.rawValue, summary,
            discussion: """
                \(about)

                Fields of a mapping file: \(fields.map(\.rawValue).joined(separator: ", ")). \
                "belay import --help" shows how such a file is written.
                """,
            arguments: [Argument("file", "The file, CSV or JSON lines; - for standard input.", kind: .file)],
            options: [
                Option(
                    "format", "csv, or jsonl: a JSON object a line; else as the name's ending says.",
                    kind: .choice(TransferFormat.allCases.map(\.rawValue))),
                Option("map", "The mapping file, JSON5.", kind: .file),
                Option("rejects", "Where refused lines go; else FILE.refused.csv or .jsonl.", kind: .file),
                Option("batch", "How many records are written together.", kind: .integer(1...100_000), default: "500"),
                Option("department", "The department that all of them go to.", kind: .name, placeholder: "NAME"),
                Option("source", "The other system's name, in external references.", kind: .name, placeholder: "NAME"),
                Option("as-of", "Import as if it were this moment; else now.", kind: .moment),
            ],
            flags: [Flag("dry-run", "Check every line, and write nothing.")]
        ) { arguments, session in
            let environment = try await session.environment()
            let path = try arguments.requiredString("file")
            if path == "-", session.surroundings.served != nil {
                throw CommandError("A server runs this command and cannot read your standard input; name a file.")
            }
            var request = FileImport.Request(kind, from: .file(path == "-" ? path : session.path(path)))
            request.format = arguments.string("format").flatMap { TransferFormat(rawValue: $0) }
            request.map = arguments.string("map").map { .file(session.path($0)) }
            request.isDryRun = arguments.flag("dry-run")
            if let rejects = arguments.string("rejects") { request.refused = .file(session.path(rejects)) }
            request.batch = arguments.integer("batch") ?? 500
            request.department = arguments.string("department")
            request.system = arguments.string("source")
            request.moment = arguments.value("as-of", as: Instant.self)
            let start = ContinuousClock.now
            var summary = try await FileImport(
                request, environment: environment, principal: session.principal(in: environment),
                watch: ImportProgress(output: session.output)
            ).run()
            summary.seconds = Double((ContinuousClock.now - start).milliseconds) / 1_000
            try session.answer(summary) { summary.text }
            if let stopped = summary.stopped {
                session.output.writeErrorLine("belay: \(stopped)")
                return .failed
            }
            return summary.refused == 0 ? .succeeded : .failed
        }
    }
}
