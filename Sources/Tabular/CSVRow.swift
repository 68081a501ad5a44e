/// One row of a file, as it stands there. Quotes are removed and strings made only when somebody asks for a field: an
/// importer often wants four columns of forty.
package struct CSVRow: Sendable, Equatable {
    /// The line of the file on which the row begins, from 1; quoted line breaks count as lines.
    package let line: Int
    /// The row as it stands in the file, without the line break, valid UTF-8: for a file of refused rows. Empty if the
    /// row is too long or too wide to be kept.
    package let bytes: [UInt8]

    /// Where in `bytes` each field ends; one delimiter stands between two.
    let ends: [Int]
    let fault: RowFault?

    /// How many fields the row has; none if it is too long or too wide to be kept.
    package var count: Int { ends.count }

    /// Why this row should not be used, or nil; the rows after it are sound all the same.
    package var problem: TabularError? { fault?.error(line: line) }

    /// True if all fields are empty, as in the spacer rows of spreadsheets.
    package var isBlank: Bool {
        fault == nil && (bytes.count == ends.count - 1 || fields.allSatisfy(\.isEmpty))
    }

    /// The field of a column, from 0, without its quotes; nil if the row is shorter than that.
    package subscript(column: Int) -> String? {
        guard ends.indices.contains(column) else { return nil }
        return text(column == 0 ? 0 : ends[column - 1] + 1, ends[column])
    }

    /// All fields in their order, without their quotes.
    package var fields: [String] {
        var start = 0
        return ends.map { end in
            defer { start = end + 1 }
            return text(start, end)
        }
    }

    private func text(_ start: Int, _ end: Int) -> String {
        let field = bytes[start..<end]
        guard field.first == Byte.quote else { return String(decoding: field, as: UTF8.self) }
        return Self.unquoted(field)
    }

    /// The text between the quotes, doubled ones made single. What follows the closing quote, against the rules, is kept.
    private static func unquoted(_ field: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        var run = field.dropFirst()
        while let quote = run.firstIndex(of: Byte.quote) {
            text.append(contentsOf: run[..<quote])
            run = run[(quote + 1)...]
            guard run.first == Byte.quote else { break }
            text.append(Byte.quote)
            run = run.dropFirst()
        }
        if text.isEmpty { return String(decoding: run, as: UTF8.self) }
        text.append(contentsOf: run)
        return String(decoding: text, as: UTF8.self)
    }
}
