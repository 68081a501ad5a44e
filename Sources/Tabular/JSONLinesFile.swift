/// A file of JSON lines on disk, read line by line; knows how far it has come, for a progress bar.
package struct JSONLinesFile {
    private var file: TextFile
    private var reader: JSONLinesReader

    /// Opens the file, or standard input if the path is `-`; throws `unreadable` with the system's reason.
    package init(path: String, reader: JSONLinesReader = JSONLinesReader()) throws(TabularError) {
        file = try TextFile(path: path)
        self.reader = reader
    }

    /// A file whose bytes are there already.
    package init(bytes: [UInt8], reader: JSONLinesReader = JSONLinesReader()) {
        file = TextFile(bytes: bytes)
        self.reader = reader
    }

    /// The path as it was given; - for what is no file.
    package var path: String { file.path }

    /// The size of the file in bytes when it was opened; nil for pipes.
    package var size: Int64? { file.size }

    /// How many bytes have been read so far.
    package var bytesRead: Int64 { file.bytesRead }

    /// The next line that is not blank, or nil at the end of the file; throws where the file is no text at all.
    package mutating func next() throws(TabularError) -> JSONLine? {
        while true {
            if let line = try reader.next() { return line }
            guard !reader.isFinished else { return nil }
            if let bytes = try file.chunk() { reader.feed(bytes) } else { reader.finish() }
        }
    }
}
