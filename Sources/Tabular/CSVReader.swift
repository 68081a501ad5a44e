/// Reads CSV (RFC 4180 and what is really found) from chunks of bytes, in memory that does not grow with the file.
///
///     var reader = CSVReader()
///     for chunk in chunks {
///         reader.feed(chunk)
///         while let row = try reader.next() { … }
///     }
///     reader.finish()
///     while let row = try reader.next() { … }
///
/// Lines end with CR LF, LF or CR; empty ones are skipped, and so is a UTF-8 byte order mark. A quote inside an unquoted
/// field is an ordinary character. A row with a `problem` does not end the reading; a thrown error does, and comes again
/// with every further call.
package struct CSVReader: Sendable {
    /// The names of the columns; nil before the first row has been read, and where the file has none.
    package internal(set) var header: CSVHeader?
    /// The delimiter in use: the one asked for, or the one found once the first line has been read.
    package internal(set) var delimiter: CSVDelimiter?

    let hasHeader: Bool
    let limits: CSVLimits

    // What has been fed and not yet read.
    var chunk: [UInt8] = []
    var position = 0
    var isFinished = false
    var isOpened = false
    var failure: TabularError?

    // Where the reading stands, within the row at hand.
    var state = State.rowStart
    var line = 1
    var skipsLineFeed = false
    var expectedFields: Int?
    var row = RowInProgress()

    /// A reader at the start of a file; without a delimiter it finds out which one the first line uses.
    package init(delimiter: CSVDelimiter? = nil, hasHeader: Bool = true, limits: CSVLimits = CSVLimits()) {
        self.delimiter = delimiter
        self.hasHeader = hasHeader
        self.limits = limits
    }

    /// Takes the next bytes of the file, in chunks of any size. Call `next` until it gives nil before feeding again.
    package mutating func feed(_ bytes: [UInt8]) {
        if position == chunk.count {
            chunk = bytes
        } else {
            chunk.removeFirst(position)
            chunk.append(contentsOf: bytes)
        }
        position = 0
    }

    /// Says that the file has ended: what has been fed so far is all.
    package mutating func finish() {
        isFinished = true
    }

    /// The next row, or nil if it takes more bytes, or none is left after `finish`.
    package mutating func next() throws(TabularError) -> CSVRow? {
        if let failure { throw failure }
        do throws(TabularError) {
            guard try open() else { return nil }
            if hasHeader, header == nil {
                guard let first = try scanRow() else {
                    if isFinished { throw .empty }
                    return nil
                }
                if let problem = first.problem { throw problem }
                header = CSVHeader(first.fields)
            }
            return try scanRow()
        } catch {
            failure = error
            throw error
        }
    }

    /// The header, read if it has not been yet; nil if it takes more bytes, or the reader was told there is none.
    package mutating func readHeader() throws(TabularError) -> CSVHeader? {
        guard hasHeader else { return nil }
        if let failure { throw failure }
        if let header { return header }
        do throws(TabularError) {
            guard try open(), let first = try scanRow() else {
                if isFinished { throw .empty }
                return nil
            }
            if let problem = first.problem { throw problem }
            let header = CSVHeader(first.fields)
            self.header = header
            return header
        } catch {
            failure = error
            throw error
        }
    }
}
