/// The byte between two fields of a row. RFC 4180 knows only the comma; spreadsheets of half of Europe write semicolons.
package enum CSVDelimiter: Sendable, Equatable, CaseIterable {
    case comma, semicolon, tab

    /// The delimiter as it stands in the file.
    package var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }

    /// How many bytes of a file are looked at, at most, to find its delimiter.
    static let sniffedBytes = 1 << 16

    /// Finds the delimiter by counting the candidates in the first line that holds anything, quoted text left out;
    /// a tie goes to the comma, and so does a line without any.
    ///
    /// Nil while the line has not ended yet and more bytes may come, so that the answer never depends on where the
    /// chunks of a file begin.
    static func sniffed(from bytes: ArraySlice<UInt8>, isComplete: Bool) -> CSVDelimiter? {
        let window = bytes.prefix(sniffedBytes)
        var counts = [0, 0, 0]
        var isQuoted = false
        var isFieldStart = true
        var hasContent = false
        for byte in window {
            if byte == Byte.quote {
                // A doubled quote closes and opens again, which comes to the same as staying inside.
                if isQuoted || isFieldStart {
                    isQuoted.toggle()
                    isFieldStart = !isQuoted
                }
                hasContent = true
                continue
            }
            if isQuoted { continue }
            if byte == Byte.lineFeed || byte == Byte.carriageReturn {
                if hasContent { return mostFrequent(counts) }
                continue
            }
            hasContent = true
            isFieldStart = false
            for (index, candidate) in allCases.enumerated() where candidate.byte == byte {
                counts[index] += 1
                isFieldStart = true
            }
        }
        return isComplete || window.count == sniffedBytes ? mostFrequent(counts) : nil
    }

    private static func mostFrequent(_ counts: [Int]) -> CSVDelimiter {
        var best = CSVDelimiter.comma
        var bestCount = 0
        for (candidate, count) in zip(allCases, counts) where count > bestCount {
            best = candidate
            bestCount = count
        }
        return best
    }
}
