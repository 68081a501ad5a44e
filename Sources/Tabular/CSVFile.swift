/// A CSV file on disk, read row by row; knows how far it has come, for a progress bar.
package struct CSVFile {
    private var file: TextFile
    private var reader: CSVReader

    /// Opens the file, or standard input if the path is `-`; throws `unreadable` with the system's reason.
    package init(path: String, reader: CSVReader = CSVReader()) throws(TabularError) {
        file = try TextFile(path: path)
        self.reader = reader
    }

    /// A file whose bytes are there already.
    package init(bytes: [UInt8], reader: CSVReader = CSVReader()) {
        file = TextFile(bytes: bytes)
        self.reader = reader
    }

    /// The path as it was given; - for what is no file.
    package var path: String { file.path }

    /// The size of the file in bytes when it was opened; nil for pipes.
    package var size: Int64? { file.size }

    /// How many bytes have been read so far.
    package var bytesRead: Int64 { file.bytesRead }

    /// The delimiter in use; nil before the first line has been read.
    package var delimiter: CSVDelimiter? { reader.delimiter }

    /// The names of the columns; throws `empty` if the file has no rows, and whatever else is wrong with the first.
    package mutating func header() throws(TabularError) -> CSVHeader {
        while true {
            if let header = try reader.readHeader() { return header }
            guard try readChunk() else { throw .empty }
        }
    }

    /// The next row, or nil at the end of the file.
    package mutating func next() throws(TabularError) -> CSVRow? {
        while true {
            if let row = try reader.next() { return row }
            guard try readChunk() else { return nil }
        }
    }

    /// Feeds the reader once more; false if the file had ended before.
    private mutating func readChunk() throws(TabularError) -> Bool {
        guard !reader.isFinished else { return false }
        if let bytes = try file.chunk() { reader.feed(bytes) } else { reader.finish() }
        return true
    }
}
