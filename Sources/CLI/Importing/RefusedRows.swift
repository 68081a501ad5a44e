import Foundation
import Tabular

/// The lines that were refused, in a file of their own: as they were, with the line's number and the reason behind.
///
/// The file is begun with the first refused line, so that an import without any leaves none.
struct RefusedRows {
    /// Where the file is, or would be.
    let path: String
    /// Whether a file is written at all.
    let isKept: Bool
    private let columns: [String]
    private var handle: FileHandle?
    private var writer = CSVWriter()

    init(path: String, isKept: Bool, header: CSVHeader) {
        self.path = path
        self.isKept = isKept
        let names = header.names
        let isOwn = names.suffix(2).elementsEqual(RowReader.refusalColumns)
        columns = isOwn ? names.dropLast(2) : names
    }

    /// Adds a line.
    mutating func add(_ row: CSVRow, reason: String) throws {
        guard isKept else { return }
        if handle == nil {
            guard FileManager.default.createFile(atPath: path, contents: nil),
                let opened = FileHandle(forWritingAtPath: path)
            else {
                throw CommandError(
                    "The refused lines cannot be written to \(path); name another file with --rejects. "
                        + "What was imported before stays, and is known when you run it again.")
            }
            handle = opened
            writer.append(texts: columns + RowReader.refusalColumns)
        }
        var fields = Array(row.fields.prefix(columns.count))
        fields += Array(repeating: "", count: columns.count - fields.count)
        writer.append(fields.map(CSVField.text) + [.integer(row.line), .text(reason)])
        if writer.count > 1 << 16 { try flush() }
    }

    /// Puts what waits into the file; whether there is one.
    @discardableResult
    mutating func flush() throws -> Bool {
        guard let handle else { return false }
        do {
            try handle.write(contentsOf: writer.take())
        } catch {
            throw CommandError("The refused lines cannot be written to \(path): \(error.localizedDescription)")
        }
        return true
    }
}
