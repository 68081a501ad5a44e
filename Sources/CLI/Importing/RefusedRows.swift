import Foundation
import Tabular

/// The lines that were refused, in a file of their own: as they were, with the line's number and the reason.
///
/// The file is begun with the first refused line, so that an import without any leaves none. It can be imported itself.
struct RefusedRows {
    /// Where the file is, or would be.
    let path: String
    /// Whether a file is written at all.
    let isKept: Bool
    private let columns: [String]
    private var handle: FileHandle?
    private var table = CSVWriter()
    private var lines: [UInt8] = []

    /// A refused line of JSON that is no object which can be read, as text.
    private struct Unreadable: Encodable {
        var line: Int
        var reason: String
        var text: String
    }

    init(path: String, isKept: Bool, header: CSVHeader?) {
        self.path = path
        self.isKept = isKept
        let names = header?.names ?? []
        let isOwn = names.suffix(2).elementsEqual(RowReader.refusalColumns)
        columns = isOwn ? names.dropLast(2) : names
    }

    /// Adds a line.
    mutating func add(_ row: SourceRow, reason: String) throws {
        guard isKept else { return }
        try begin()
        switch row {
        case .fields(let row):
            // What an export had defused is defused once here, not twice.
            var fields = row.fields.prefix(columns.count).map { SpreadsheetFormula.restored($0) }
            fields += Array(repeating: "", count: columns.count - fields.count)
            table.append(fields.map(CSVField.text) + [.integer(row.line), .text(reason)])
        case .object(let object):
            try add(object.line, reason: reason)
        }
        if table.count + lines.count > 1 << 16 { try flush() }
    }

    /// The object stays as it is, byte for byte, as the record of a line with the reason.
    private mutating func add(_ line: JSONLine, reason: String) throws {
        guard line.problem == nil else {
            let text = String(decoding: line.bytes, as: UTF8.self)
            lines += try JSONOutput.line(Unreadable(line: line.line, reason: reason, text: text)).utf8
            return
        }
        let quoted = try JSONOutput.line(reason).dropLast()
        lines += "{\"line\":\(line.line),\"reason\":\(quoted),\"record\":".utf8
        lines += line.bytes
        lines += "}\n".utf8
    }

    private mutating func begin() throws {
        guard handle == nil else { return }
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let opened = FileHandle(forWritingAtPath: path)
        else {
            throw CommandError(
                "The refused lines cannot be written to \(path); name another file with --rejects. "
                    + "What was imported before stays, and is known when you run it again.")
        }
        handle = opened
        if !columns.isEmpty { table.append(texts: columns + RowReader.refusalColumns) }
    }

    /// Puts what waits into the file; whether there is one.
    @discardableResult
    mutating func flush() throws -> Bool {
        guard let handle else { return false }
        do {
            try handle.write(contentsOf: table.take() + lines)
            lines.removeAll(keepingCapacity: true)
        } catch {
            throw CommandError("The refused lines cannot be written to \(path): \(error.localizedDescription)")
        }
        return true
    }
}
