package import BusinessTime
import Foundation
package import Model
import Tabular
package import Workflows

/// Imports one file.
package struct FileImport {
    /// What is asked for.
    package struct Request: Sendable {
        /// What is imported.
        package var kind: ImportKind
        /// Where it comes from.
        package var source: ImportSource
        /// How the source holds its records; nil: as the ending of its name says, else CSV.
        package var format: TransferFormat?
        /// The mapping; nil: columns with usual names are recognised.
        package var map: ImportMapSource?
        /// Whether every line is checked and nothing is written.
        package var isDryRun = false
        /// Where refused lines go.
        package var refused = Refused.besideFile
        /// How many records are written together.
        package var batch = 500
        /// The department that all of them go to.
        package var department: String?
        /// The other system's name, in external references; nil: as the mapping or the file's name says.
        package var system: String?
        /// The moment as of which it is done; nil: now.
        package var moment: Instant?

        /// An import of a source; what else there is to say is set afterwards.
        package init(_ kind: ImportKind, from source: ImportSource) {
            self.kind = kind
            self.source = source
        }
    }

    /// Where refused lines go.
    package enum Refused: Sendable {
        /// To a file of this path, a dry run's too.
        case file(String)
        /// To a file beside the source, unless it is a dry run.
        case besideFile
        /// Into the summary, the first so many.
        case listed(most: Int)
    }

    let request: Request
    let environment: Environment
    let principal: Principal
    let watch: (any ImportWatch)?

    /// An import into an environment's data on somebody's behalf, who is told how far it has come.
    package init(
        _ request: Request, environment: Environment, principal: Principal, watch: (any ImportWatch)? = nil
    ) {
        self.request = request
        self.environment = environment
        self.principal = principal
        self.watch = watch
    }

    /// Reads the source to its end, or to where it is broken, and returns how it went. Throws where nothing can be imported:
    /// `TransferError`, `ImportMapError`, and what the workflows throw.
    package func run() async throws -> ImportSummary {
        do {
            return try await read()
        } catch let error as TabularError {
            throw TransferError(error.description)
        }
    }

    private func read() async throws -> ImportSummary {
        var map = try request.map.map { try ImportMap($0, as: request.kind) }
        let source = request.source
        let format = request.format ?? TransferFormat(endingOf: source.name) ?? .csv
        var file = try SourceFile(source, format: format, isRecognising: map == nil)
        let header = try file.header()
        if map == nil {
            map =
                try header.map { try ImportMap(recognising: $0, as: request.kind) }
                ?? ImportMap(recognisingObjectsAs: request.kind)
        }
        guard let map else { throw TabularError.empty }
        let reader = try RowReader(map, header: header, source: request.system ?? map.source ?? source.system)
        var summary = ImportSummary(kind: request.kind, file: source.name, isDryRun: request.isDryRun)
        summary.unusedColumns = header.map { reader.unused(in: $0) } ?? []
        if request.kind == .tickets, map.fields[.requester] == nil {
            let nobody = TicketRows(reader, department: nil).nobody
            summary.notes.append("No column names who asks: the tickets are filed for \(nobody).")
        }
        return try await run(
            &file, Start(reader: reader, summary: summary, refused: RefusedRows(to: place(format), header: header)))
    }

    private func place(_ format: TransferFormat) -> RefusedRows.Place {
        switch request.refused {
        case .file(let path): .file(path)
        case .listed(let most): .list(most: most)
        case .besideFile where request.isDryRun: .nowhere
        case .besideFile: .file(Self.refusedPath(request.source.name, format))
        }
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
        watch?.begin("Bytes of \(request.source.fileName)", total: file.size)
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
                watch?.update(file.bytesRead)
            }
        } catch let error as TabularError {
            run.summary.stopped = error.description
        }
        try await run.flush()
        watch?.finish(file.bytesRead)
        if tried.isFull {
            run.summary.notes.append(
                "Only the first \(RepeatedNames.limit) records are remembered in a dry run: later ones may repeat.")
        }
    }

    /// One record a case; the lines of a case may stand anywhere in the file, so that all of it is read first.
    func importEvents(
        _ file: inout SourceFile, reader: RowReader, rows: inout TicketRows, into run: inout ImportRun<ImportedTicket>
    ) async throws {
        watch?.begin("Bytes of \(request.source.fileName)", total: file.size)
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
                watch?.update(file.bytesRead)
            }
        } catch let error as TabularError {
            run.summary.stopped = error.description
        }
        watch?.finish(file.bytesRead)
        // Where the file was cut off, the last case may lack lines: half a history is worse than none.
        if run.summary.stopped != nil, let last = cases.popLast() {
            try await run.refuse(
                last.rows, reasons: ["Lines of the case may be missing, since the file ends in the middle."])
        }
        watch?.begin("Tickets", total: Int64(cases.count))
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
            watch?.update(Int64(index + 1))
        }
        try await run.flush()
        watch?.finish(Int64(cases.count))
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
        try run.refused.flush()
        run.summary.refusedFile = run.refused.path
        run.summary.refusedRows = run.refused.list
        run.summary.finish()
        return run.summary
    }

    /// `tickets.csv` to `tickets.csv.refused.csv`.
    private static func refusedPath(_ path: String, _ format: TransferFormat) -> String {
        (path == "-" ? "import" : path) + ".refused.\(format.rawValue)"
    }
}
