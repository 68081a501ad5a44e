/// What is wrong with one row, without its line. Plain numbers only, so that the millions of rows without a fault are
/// not slowed down by moving the strings of a `TabularError` about.
enum RowFault: Sendable, Equatable {
    case tooFewFields(found: Int, expected: Int)
    case tooManyFields(found: Int, expected: Int)
    case fieldTooLong(column: Int, limit: Int)
    case rowTooLong(limit: Int)
    case textAfterQuote(line: Int, column: Int)

    /// The error to show for a row that begins on this line.
    func error(line: Int) -> TabularError {
        switch self {
        case .tooFewFields(let found, let expected): .tooFewFields(line: line, found: found, expected: expected)
        case .tooManyFields(let found, let expected): .tooManyFields(line: line, found: found, expected: expected)
        case .fieldTooLong(let column, let limit): .fieldTooLong(line: line, column: column, limit: limit)
        case .rowTooLong(let limit): .rowTooLong(line: line, limit: limit)
        case .textAfterQuote(let line, let column): .textAfterQuote(line: line, column: column)
        }
    }
}
