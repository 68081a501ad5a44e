package import Model
import Tabular
package import Workflows

/// What an export writes, a piece at a time, so that any number of records takes the memory of a page.
package struct ExportFile: AsyncIteratorProtocol, Sendable {
    /// How many records were written so far.
    package private(set) var count: Int64 = 0

    private let format: TransferFormat
    private var pages: ExportPages
    private var goesOn = true

    /// An export of what somebody may see. Throws where messages are asked for that the format or the kind has no place for.
    package init(
        _ kind: ExportKind, as format: TransferFormat, withMessages: Bool = false, from environment: Environment,
        by principal: Principal
    ) throws(TransferError) {
        if withMessages, kind != .tickets { throw TransferError("Only tickets have messages.") }
        if withMessages, format == .csv {
            throw TransferError("Messages need JSON lines (jsonl): a line of CSV has no list.")
        }
        self.format = format
        pages = ExportPages(kind, withMessages: withMessages, from: environment, as: principal)
    }

    /// The next bytes, whole lines of UTF-8; nil at the end. Throws what reading throws.
    package mutating func next() async throws -> [UInt8]? {
        while goesOn {
            try Task.checkCancellation()
            let page = try await pages.next()
            goesOn = page.goesOn
            let bytes = try bytes(of: page.rows)
            if !bytes.isEmpty { return bytes }
        }
        return nil
    }

    private mutating func bytes(of rows: [any Encodable]) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var table = CSVWriter()
        for row in rows {
            switch format {
            case .csv:
                let fields = try ExportEncoder.row(row)
                if count == 0 { table.append(texts: fields.map(\.name)) }
                table.append(fields.map(\.field))
            case .jsonl: bytes += try JSONOutput.line(row).utf8
            }
            count += 1
        }
        return format == .csv ? table.take() : bytes
    }
}
