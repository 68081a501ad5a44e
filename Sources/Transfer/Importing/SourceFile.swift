import Tabular

/// A file of records in either format, read record by record.
struct SourceFile {
    // One of them is there; both would fit an enum, from which they could not be changed in place.
    private var table: CSVFile?
    private var lines: JSONLinesFile?
    /// The names of a file of JSON lines, as far as it was read; nil for a table.
    private(set) var names: ObjectNames?

    /// Opens the source.
    init(_ source: ImportSource, format: TransferFormat, isRecognising: Bool) throws(TabularError) {
        switch format {
        case .csv:
            table =
                switch source {
                case .file(let path): try CSVFile(path: path)
                case .content(let bytes, _): CSVFile(bytes: bytes)
                }
        case .jsonl:
            lines =
                switch source {
                case .file(let path): try JSONLinesFile(path: path)
                case .content(let bytes, _): JSONLinesFile(bytes: bytes)
                }
            names = ObjectNames(isRecognising: isRecognising)
        }
    }

    /// The size in bytes; nil for pipes.
    var size: Int64? { table?.size ?? lines?.size }

    /// How many bytes have been read so far.
    var bytesRead: Int64 { table?.bytesRead ?? lines?.bytesRead ?? 0 }

    /// The names of a table's columns; nil for JSON lines, where each record has names of its own.
    mutating func header() throws(TabularError) -> CSVHeader? { try table?.header() }

    /// The next record, or nil at the end of the file.
    mutating func next() throws(TabularError) -> SourceRow? {
        if let row = try table?.next() { return .fields(row) }
        guard let line = try lines?.next() else { return nil }
        return names?.object(line).asRow
    }
}
