/// Writes CSV as RFC 4180 has it: lines end with CR LF, fields are quoted where they need it.
package struct CSVWriter: Sendable {
    private let delimiter: CSVDelimiter
    private let defusesFormulas: Bool
    private var bytes: [UInt8]

    /// A writer at the start of a file. Formulas in text are defused unless told otherwise, since most exports end up
    /// in a spreadsheet; a byte order mark makes Excel read the file as UTF-8.
    package init(delimiter: CSVDelimiter = .comma, defusesFormulas: Bool = true, byteOrderMark: Bool = false) {
        self.delimiter = delimiter
        self.defusesFormulas = defusesFormulas
        bytes = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    }

    /// Adds a row.
    package mutating func append(_ fields: [CSVField]) {
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(delimiter.byte) }
            // A line with nothing on it would be no row at all.
            append(field, isAlone: fields.count == 1)
        }
        bytes.append(Byte.carriageReturn)
        bytes.append(Byte.lineFeed)
    }

    /// Adds a row of texts.
    package mutating func append(texts: [String]) {
        append(texts.map { .text($0) })
    }

    /// How many bytes wait to be taken.
    package var count: Int { bytes.count }

    /// Hands over what has been written since the last time, to be put into a file or a response.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func append(_ field: CSVField, isAlone: Bool) {
        let text: String
        switch field {
        case .number(let number) where CSVField.isNumber(number): text = number
        case .number(let other): text = defusesFormulas ? SpreadsheetFormula.defused(other) : other
        case .text(let other): text = defusesFormulas ? SpreadsheetFormula.defused(other) : other
        }
        guard Self.needsQuotes(text) || (isAlone && text.isEmpty) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(Byte.quote)
        for byte in text.utf8 {
            if byte == Byte.quote { bytes.append(Byte.quote) }
            bytes.append(byte)
        }
        bytes.append(Byte.quote)
    }

    /// Every delimiter counts, not only the one in use, so that a reader who guesses the delimiter guesses right; blanks
    /// at the ends, because some readers trim; and what could be taken for a byte order mark.
    private static func needsQuotes(_ text: String) -> Bool {
        let utf8 = text.utf8
        guard let first = utf8.first, let last = utf8.last else { return false }
        if first <= 0x20 || last <= 0x20 || first == 0xEF { return true }
        return utf8.contains { byte in
            byte == Byte.quote || byte == Byte.carriageReturn || byte == Byte.lineFeed
                || CSVDelimiter.allCases.contains { $0.byte == byte }
        }
    }
}
