extension CSVReader {
    /// Looks at the first bytes, once: what kind of file is it, and which delimiter does it use? False while too few
    /// bytes are there to tell.
    mutating func open() throws(TabularError) -> Bool {
        if isOpened { return true }
        let bytes = chunk[position...]
        guard bytes.count >= 4 || isFinished else { return false }
        try Self.refuseWhatIsNoText(Array(bytes.prefix(4)))
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let skipped = bytes.starts(with: mark) ? mark.count : 0
        if delimiter == nil {
            guard let found = CSVDelimiter.sniffed(from: bytes.dropFirst(skipped), isComplete: isFinished) else {
                return false
            }
            delimiter = found
        }
        position += skipped
        isOpened = true
        return true
    }

    /// The mistakes people make: the workbook itself, or "Unicode text", which is UTF-16.
    static func refuseWhatIsNoText(_ start: [UInt8]) throws(TabularError) {
        if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw .wrongEncoding(line: 1, found: "UTF-32")
        }
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
            throw .wrongEncoding(line: 1, found: "UTF-16")
        }
        if start.starts(with: Array("PK\u{3}\u{4}".utf8)) { throw .notText(found: "a workbook or a zip archive") }
        if start.starts(with: [0x1F, 0x8B]) { throw .notText(found: "compressed with gzip") }
        if start.starts(with: Array("%PDF".utf8)) { throw .notText(found: "a PDF document") }
        if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .notText(found: "an old Excel workbook") }
        // No byte order mark, but every other byte zero: text of Western languages in UTF-16.
        guard start.count == 4 else { return }
        if start[1] == 0, start[3] == 0, start[0] != 0 { throw .wrongEncoding(line: 1, found: "UTF-16LE") }
        if start[0] == 0, start[2] == 0, start[1] != 0 { throw .wrongEncoding(line: 1, found: "UTF-16BE") }
    }
}
