import Model
import Workflows

/// Makes health scores of lines.
struct HealthRows {
    private var reader: RowReader

    init(_ reader: RowReader) {
        self.reader = reader
    }

    /// The score of one line.
    mutating func score(_ row: SourceRow) throws(RowRefusal) -> ReportHealth {
        guard let name = reader.text(.name, row) else { throw RowRefusal("name: it is empty.") }
        guard let score = try reader.number(.health, row, as: Int.self) else {
            throw RowRefusal("health: it is empty.")
        }
        return ReportHealth(account: name, score: score, at: try reader.time(.at, row))
    }
}
