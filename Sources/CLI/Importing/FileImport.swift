import BusinessTime
import Foundation
import Model
import Tabular
import Workflows

/// Imports one file.
struct FileImport {
    /// What is asked for on the command line.
    struct Request: Sendable {
        var kind: ImportKind
        var path: String
        /// How the file holds its records; nil: as the ending of its name says, else CSV.
        var format: SourceFormat?
        var mapPath: String?
        var isDryRun: Bool
        var rejects: String?
        var batch: Int
        var department: String?
        var source: String?
        var moment: Instant?
    }

    let request: Request
    let environment: Environment
    let principal: Principal
    let output: OutputSink

    init(_ request: Request, environment: Environment, principal: Principal, output: OutputSink) {
        self.request = request
        self.environment = environment
        self.principal = principal
        self.output = output
    }

    /// Reads the file to its end, or to where it is broken, and returns how it went.
    func run() async throws -> ImportSummary {
        var map = try request.mapPath.map { try ImportMap(path: $0, as: request.kind) }
        let format = request.format ?? SourceFormat(endingOf: request.path) ?? .csv
        var file = try SourceFile(path: request.path, format: format, isRecognising: map == nil)
        let header = try file.header()
        if map == nil {
            map =
                try header.map { try ImportMap(recognising: $0, as: request.kind) }
                ?? ImportMap(recognisingObjectsAs: request.kind)
        }
        guard let map else { throw TabularError.empty }
        let source = request.source ?? map.source ?? Self.name(of: request.path)
        let reader = try RowReader(map, header: header, source: source)
        var summary = ImportSummary(kind: request.kind, file: request.path, isDryRun: request.isDryRun)
        summary.unusedColumns = header.map { reader.unused(in: $0) } ?? []
        if request.kind == .tickets, map.fields[.requester] == nil {
            let nobody = TicketRows(reader, department: nil).nobody
            summary.notes.append("No column names who asks: the tickets are filed for \(nobody).")
        }
        let refused = RefusedRows(
            path: request.rejects ?? Self.refusedPath(request.path, format),
            isKept: request.rejects != nil || !request.isDryRun, header: header)
        return try await run(&file, Start(reader: reader, summary: summary, refused: refused))
    }

    /// What an import begins with, whatever it imports.
    struct Start {
        let reader: RowReader
        let summary: ImportSummary
        let refused: RefusedRows
    }

    func perform<W: Workflow>(_ workflow: W) async throws -> W.Output {
        try await environment.run(workflow, as: principal, at: request.moment)
    }

    /// One record a line. Where nothing is written, a record whose name came before is known here.
    func importRows<Record>(
        _ file: inout SourceFile, into run: inout ImportRun<Record>, name: (Record) -> String,
        make: (SourceRow) throws(RowRefusal) -> Record
    ) async throws {
        var progress = ImportProgress("Bytes of \(Self.fileName(request.path))", total: file.size, output: output)
        var tried = RepeatedNames()
        do {
            while let row = try file.next() {
                try Task.checkCancellation()
                if row.isBlank { continue }
                run.summary.lines += 1
                if let problem = row.problem {
                    try await run.refuse([row], reasons: [problem.description])
                    continue
                }
                let record: Record
                do throws(RowRefusal) {
                    record = try make(row)
                } catch {
                    try await run.refuse([row], reasons: error.reasons)
                    continue
                }
                if request.isDryRun, tried.knows(name(record)) {
                    run.summary.known += 1
                    continue
                }
                try await run.add(record, rows: [row])
                progress.update(file.bytesRead)
            }
        } catch let error as TabularError {
            run.summary.stopped = error.description
        }
        try await run.flush()
        progress.finish(file.bytesRead)
        if tried.isFull {
            run.summary.notes.append(
                "Only the first \(RepeatedNames.limit) records are remembered in a dry run: later ones may repeat.")
        }
    }

    /// One record a case; the lines of a case may stand anywhere in the file, so that all of it is read first.
    func importEvents(
        _ file: inout SourceFile, reader: RowReader, rows: inout TicketRows, into run: inout ImportRun<ImportedTicket>
    ) async throws {
        var reading = ImportProgress("Bytes of \(Self.fileName(request.path))", total: file.size, output: output)
        var cases: [(reference: String, rows: [SourceRow])] = []
        var places: [String: Int] = [:]
        do {
            while let row = try file.next() {
                try Task.checkCancellation()
                if row.isBlank { continue }
                run.summary.lines += 1
                do throws(RowRefusal) {
                    let reference = try reader.reference(of: row)
                    if let place = places[reference] {
                        cases[place].rows.append(row)
                    } else {
                        places[reference] = cases.count
                        cases.append((reference, [row]))
                    }
                } catch {
                    try await run.refuse([row], reasons: error.reasons)
                }
                reading.update(file.bytesRead)
            }
        } catch let error as TabularError {
            run.summary.stopped = error.description
        }
        reading.finish(file.bytesRead)
        // Where the file was cut off, the last case may lack lines: half a history is worse than none.
        if run.summary.stopped != nil, let last = cases.popLast() {
            try await run.refuse(
                last.rows, reasons: ["Lines of the case may be missing, since the file ends in the middle."])
        }
        var progress = ImportProgress("Tickets", total: Int64(cases.count), output: output)
        for (index, item) in cases.enumerated() {
            try Task.checkCancellation()
            let ticket: ImportedTicket
            do throws(RowRefusal) {
                ticket = try rows.ticket(of: item.rows)
            } catch {
                try await run.refuse(item.rows, reasons: error.reasons)
                continue
            }
            try await run.add(ticket, rows: item.rows)
            progress.update(Int64(index + 1))
        }
        try await run.flush()
        progress.finish(Int64(cases.count))
    }

    func finished<Record>(
        _ run: inout ImportRun<Record>, _ file: SourceFile, _ reader: RowReader
    ) throws -> ImportSummary {
        if let names = file.names {
            run.summary.unusedColumns = reader.unused(among: names)
            let missing = reader.missing(among: names)
            if !missing.isEmpty, run.summary.lines > 0 {
                run.summary.notes.append(
                    "Names of the mapping file that no line has: \(missing.joined(separator: ", ")).")
            }
        }
        if try run.refused.flush() { run.summary.refusedFile = run.refused.path }
        run.summary.finish()
        return run.summary
    }

    private static func fileName(_ path: String) -> String { URL(filePath: path).lastPathComponent }

    /// The file's name without its ending, which names the other system where nothing else does.
    private static func name(of path: String) -> String {
        let name = URL(filePath: path).deletingPathExtension().lastPathComponent
        return name.isEmpty || name == "-" ? "import" : name
    }

    /// `tickets.csv` to `tickets.csv.refused.csv`.
    private static func refusedPath(_ path: String, _ format: SourceFormat) -> String {
        (path == "-" ? "import" : path) + ".refused.\(format.rawValue)"
    }
}
