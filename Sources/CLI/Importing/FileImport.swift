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
        var file = try CSVFile(path: request.path)
        let header = try file.header()
        let map =
            try request.mapPath.map { try ImportMap(path: $0, as: request.kind) }
            ?? ImportMap(recognising: header, as: request.kind)
        let source = request.source ?? map.source ?? Self.name(of: request.path)
        let reader = try RowReader(map, header: header, source: source)
        var summary = ImportSummary(kind: request.kind, file: request.path, isDryRun: request.isDryRun)
        summary.unusedColumns = reader.unused(in: header)
        if request.kind == .tickets, map.fields[.requester] == nil {
            let nobody = TicketRows(reader, department: nil).nobody
            summary.notes.append("No column names who asks: the tickets are filed for \(nobody).")
        }
        let refused = RefusedRows(
            path: request.rejects ?? Self.refusedPath(request.path),
            isKept: request.rejects != nil || !request.isDryRun, header: header)
        let department = request.department
        let isTrial = request.isDryRun
        switch request.kind {
        case .tickets:
            var run = ImportRun<ImportedTicket>(
                batchSize: request.batch, summary: summary, refused: refused, isOdd: \.isSolvedUnanswered
            ) { [self] in try await perform(ImportTickets(tickets: $0, isTrial: isTrial)) }
            var rows = TicketRows(reader, department: department)
            if map.isEventLog {
                try await importEvents(&file, reader: reader, rows: &rows, into: &run)
            } else {
                try await importRows(&file, into: &run, reader: reader) { row throws(RowRefusal) in
                    try rows.ticket(row)
                }
            }
            if run.oddities > 0 {
                run.summary.notes.append(
                    "\(run.oddities) were solved before their first response; both times stay as they are.")
            }
            return try finished(&run)
        case .deals:
            var run = ImportRun<ImportDeals.Entry>(batchSize: request.batch, summary: summary, refused: refused) {
                [self] in try await perform(ImportDeals(deals: $0, isTrial: isTrial))
            }
            var rows = DealRows(reader, department: department)
            try await importRows(&file, into: &run, reader: reader) { row throws(RowRefusal) in try rows.deal(row) }
            return try finished(&run)
        case .accounts:
            var run = ImportRun<AddAccount>(batchSize: request.batch, summary: summary, refused: refused) {
                [self] in try await perform(ImportAccounts(accounts: $0, isTrial: isTrial))
            }
            let rows = AccountRows(reader: reader, department: department)
            try await importRows(&file, into: &run, reader: nil) { row throws(RowRefusal) in try rows.account(row) }
            return try finished(&run)
        case .health:
            var run = ImportRun<ReportHealth>(batchSize: request.batch, summary: summary, refused: refused) {
                [self] in try await perform(ImportHealth(scores: $0, isTrial: isTrial))
            }
            var rows = HealthRows(reader)
            try await importRows(&file, into: &run, reader: nil) { row throws(RowRefusal) in try rows.score(row) }
            return try finished(&run)
        case .people:
            let adds = map.addsDepartments
            var run = ImportRun<ImportPeople.Entry>(batchSize: request.batch, summary: summary, refused: refused) {
                [self] in try await perform(ImportPeople(people: $0, addsDepartments: adds, isTrial: isTrial))
            }
            let rows = PersonRows(reader: reader, department: department)
            try await importRows(&file, into: &run, reader: nil) { row throws(RowRefusal) in try rows.person(row) }
            return try finished(&run)
        }
    }

    private func perform<W: Workflow>(_ workflow: W) async throws -> W.Output {
        try await environment.run(workflow, as: principal, at: request.moment)
    }

    /// One record a line. Where nothing is written (`reader` tells the names), a name that came before is known here.
    private func importRows<Record>(
        _ file: inout CSVFile, into run: inout ImportRun<Record>, reader: RowReader?,
        make: (CSVRow) throws(RowRefusal) -> Record
    ) async throws {
        var progress = ImportProgress("Bytes of \(Self.fileName(request.path))", total: file.size, output: output)
        var tried: Set<String> = []
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
                    if request.isDryRun, let reader, try tried.insert(reader.reference(of: row)).inserted == false {
                        run.summary.known += 1
                        continue
                    }
                    record = try make(row)
                } catch {
                    try await run.refuse([row], reasons: error.reasons)
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
    }

    /// One record a case; the lines of a case may stand anywhere in the file, so that all of it is read first.
    private func importEvents(
        _ file: inout CSVFile, reader: RowReader, rows: inout TicketRows, into run: inout ImportRun<ImportedTicket>
    ) async throws {
        var reading = ImportProgress("Bytes of \(Self.fileName(request.path))", total: file.size, output: output)
        var cases: [(reference: String, rows: [CSVRow])] = []
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

    private func finished<Record>(_ run: inout ImportRun<Record>) throws -> ImportSummary {
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
    private static func refusedPath(_ path: String) -> String {
        path == "-" ? "import.refused.csv" : path + ".refused.csv"
    }
}
