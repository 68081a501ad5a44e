import Foundation
import Tabular

/// The lines that were refused, in a file of their own: as they were, with the line's number and the reason.
///
/// The file is begun with the first refused line, so that an import without any leaves none. It can be imported itself.
struct RefusedRows {
    /// Where refused lines go.
    enum Place: Sendable {
        /// To a file of this path.
        case file(String)
        /// Nowhere: they are only counted.
        case nowhere
        /// To a list of the first so many, without what the lines said.
        case list(most: Int)
    }

    /// Where the file is, once there is one.
    private(set) var path: String?
    /// The first of the lines, where a list was asked for.
    private(set) var list: [RefusedRow] = []
    private let place: Place
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

    init(to place: Place, header: CSVHeader?) {
        self.place = place
        let names = header?.names ?? []
        let isOwn = names.suffix(2).elementsEqual(RowReader.refusalColumns)
        columns = isOwn ? names.dropLast(2) : names
    }

    /// Adds a line.
    mutating func add(_ row: SourceRow, reason: String) throws {
        switch place {
        case .nowhere: return
        case .list(let most):
            if list.count < most { list.append(RefusedRow(line: row.line, reason: reason)) }
            return
        case .file(let path): try begin(path)
        }
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

    private mutating func begin(_ path: String) throws {
        guard handle == nil else { return }
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let opened = FileHandle(forWritingAtPath: path)
        else {
            throw TransferError(
                "The refused lines cannot be written to \(path); name another file with --rejects. "
                    + "What was imported before stays, and is known when you run it again.")
        }
        handle = opened
        self.path = path
        if !columns.isEmpty { table.append(texts: columns + RowReader.refusalColumns) }
    }

    /// Puts what waits into the file, if there is one.
    mutating func flush() throws {
        guard let handle else { return }
        do {
            try handle.write(contentsOf: table.take() + lines)
            lines.removeAll(keepingCapacity: true)
        } catch {
            throw TransferError(
                "The refused lines cannot be written to \(path ?? "their file"): \(error.localizedDescription)")
        }
    }
}
