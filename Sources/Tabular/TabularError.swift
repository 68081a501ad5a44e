/// What can be wrong with a table in a file. Some end the reading, others (`CSVRow.problem`) concern one row only.
package enum TabularError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file cannot be opened or read; the reason is the system's.
    case unreadable(path: String, reason: String)
    /// The file holds no row at all.
    case empty
    /// The file is no text: a workbook, an archive, or something else that this names.
    case notText(found: String)
    /// The bytes of this line are no UTF-8; `found` names the encoding where the file gives it away.
    case wrongEncoding(line: Int, found: String?)
    /// The file ends inside quotes that were opened on this line.
    case unclosedQuote(line: Int)
    /// The header lacks these columns; `present` lists what it has.
    case missingColumns([String], present: [String])
    /// The header has more columns than allowed.
    case tooManyColumns(line: Int, found: Int, limit: Int)
    /// The row has fewer fields than there are columns.
    case tooFewFields(line: Int, found: Int, expected: Int)
    /// The row has more fields than there are columns.
    case tooManyFields(line: Int, found: Int, expected: Int)
    /// The field of this column, from 1, is longer than allowed; the limit is in bytes.
    case fieldTooLong(line: Int, column: Int, limit: Int)
    /// The row is longer than allowed; the limit is in bytes.
    case rowTooLong(line: Int, limit: Int)
    /// In this column, from 1, text follows the closing quote.
    case textAfterQuote(line: Int, column: Int)
    /// The line is no JSON object, or not one that can be read; the byte is the place in the line, from 1.
    case notJSON(line: Int, byte: Int, reason: String)

    package var description: String {
        switch self {
        case .unreadable(let path, let reason):
            return "\(path) cannot be read: \(reason)."
        case .empty:
            return "The file is empty: it needs a first line with the names of the columns."
        case .notText(let found):
            return "The file is \(found), not CSV or JSON lines. Save or export it as CSV (UTF-8) and try again."
        case .wrongEncoding(let line, let found?):
            return "Line \(line): the file is in \(found). Convert it to UTF-8: iconv -f \(found) -t UTF-8 FILE > NEW."
        case .wrongEncoding(let line, nil):
            return "Line \(line): the text is not valid UTF-8. Convert the file to UTF-8, for example "
                + "from Windows-1252: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW."
        case .unclosedQuote(let line):
            return "Line \(line): the quote opened here is never closed; the file was cut off, or a quote is missing. "
                + "The rows before it were read."
        case .missingColumns(let names, let present):
            return "The file has no column \(Self.list(names)). Its columns are \(Self.list(present))."
        case .tooManyColumns(let line, let found, let limit):
            return "Line \(line): \(found) columns; \(limit) are allowed. Remove the ones that are not needed."
        case .tooFewFields(let line, let found, let expected):
            return "Line \(line): \(found) of \(expected) fields. Add the missing ones, empty if need be."
        case .tooManyFields(let line, let found, let expected):
            return "Line \(line): \(found) fields for \(expected) columns. "
                + "Put quotes round fields that hold the delimiter."
        case .fieldTooLong(let line, let column, let limit):
            return "Line \(line), column \(column): the field is longer than \(limit) bytes. "
                + "Shorten it, or look for a quote that is never closed."
        case .rowTooLong(let line, let limit):
            return "Line \(line): the row is longer than \(limit) bytes. "
                + "Shorten it, or look for a quote that is never closed."
        case .textAfterQuote(let line, let column):
            return "Line \(line), column \(column): text follows the closing quote. "
                + "Write a quote inside quoted text twice."
        case .notJSON(let line, let byte, let reason):
            return "Line \(line): it is no JSON object that can be read: \(reason) (byte \(byte))."
        }
    }

    /// The line of the file that is meant, from 1; nil where the file as a whole is.
    package var line: Int? {
        switch self {
        case .unreadable, .empty, .notText, .missingColumns: nil
        case .wrongEncoding(let line, _), .unclosedQuote(let line), .tooManyColumns(let line, _, _),
            .tooFewFields(let line, _, _), .tooManyFields(let line, _, _), .fieldTooLong(let line, _, _),
            .rowTooLong(let line, _), .textAfterQuote(let line, _), .notJSON(let line, _, _):
            line
        }
    }

    private static func list(_ names: [String]) -> String {
        names.map { "\"\($0)\"" }.joined(separator: ", ")
    }
}
