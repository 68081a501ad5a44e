import Tabular

/// What a file holds of one record.
enum SourceRow: Sendable {
    /// A row of a table, whose columns have places.
    case fields(CSVRow)
    /// An object of a line of JSON, whose values have names.
    case object(SourceObject)

    /// The line of the file on which it begins, from 1.
    var line: Int {
        switch self {
        case .fields(let row): row.line
        case .object(let object): object.line.line
        }
    }

    /// Why it should not be used, or nil.
    var problem: TabularError? {
        switch self {
        case .fields(let row): row.problem
        case .object(let object): object.line.problem
        }
    }

    /// Whether nothing is in it.
    var isBlank: Bool {
        switch self {
        case .fields(let row): row.isBlank
        case .object(let object): object.line.problem == nil && object.line.fields.isEmpty
        }
    }

    /// How many bytes it has in the file, about.
    var size: Int {
        switch self {
        case .fields(let row): row.bytes.count
        case .object(let object): object.line.bytes.count
        }
    }
}
