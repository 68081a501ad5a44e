/// Reads JSON lines (jsonlines.org: an object a line, in UTF-8) from chunks of bytes, in memory that does not grow with
/// the file.
///
/// Lines end with LF, and a CR before it counts as white space; blank ones are skipped, and so is a UTF-8 byte order
/// mark. Whatever is wrong with a line concerns that line only.
package struct JSONLinesReader: Sendable {
    let limits: JSONLimits
    /// Whether the file has ended: what was fed so far is all.
    package private(set) var isFinished = false

    private var chunk: [UInt8] = []
    private var position = 0
    private var line = 1
    private var isOpened = false
    // What earlier chunks hold of the line at hand; where that is too much, its bytes are only passed over.
    private var kept: [UInt8] = []
    private var isDropped = false

    /// A reader at the start of a file.
    package init(limits: JSONLimits = JSONLimits()) { self.limits = limits }

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
    package mutating func finish() { isFinished = true }

    /// The next line that is not blank, or nil if it takes more bytes, or none is left after `finish`.
    package mutating func next() throws(TabularError) -> JSONLine? {
        guard try open() else { return nil }
        while position < chunk.count {
            guard let end = chunk[position...].firstIndex(of: Byte.lineFeed) else {
                keep(chunk[position...])
                chunk = []
                position = 0
                break
            }
            keep(chunk[position..<end])
            position = end + 1
            if let line = takeLine() { return line }
        }
        return isFinished ? takeLine() : nil
    }

    private mutating func open() throws(TabularError) -> Bool {
        if isOpened { return true }
        guard chunk.count >= 4 || isFinished else { return false }
        try CSVReader.refuseWhatIsNoText(Array(chunk.prefix(4)))
        if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        isOpened = true
        return true
    }

    private mutating func keep(_ piece: ArraySlice<UInt8>) {
        if isDropped { return }
        if kept.count + piece.count > limits.lineBytes {
            kept = []
            isDropped = true
        } else {
            kept.append(contentsOf: piece)
        }
    }

    /// The line at hand, which has ended; nil where it is blank.
    private mutating func takeLine() -> JSONLine? {
        defer {
            kept = []
            isDropped = false
            line += 1
        }
        if isDropped { return JSONLine(line: line, problem: .rowTooLong(line: line, limit: limits.lineBytes)) }
        if kept.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == Byte.carriageReturn }) { return nil }
        return JSONLine(line: line, bytes: kept, limits: limits)
    }
}
