import BusinessTime
import Model
import Workflows

/// Makes deals of lines.
struct DealRows {
    private var reader: RowReader
    /// The department that all deals go to, where the command line names one.
    private let department: String?

    init(_ reader: RowReader, department: String?) {
        self.reader = reader
        self.department = department
    }

    /// The deal of one line.
    mutating func deal(_ row: SourceRow) throws(RowRefusal) -> ImportDeals.Entry {
        guard let name = reader.text(.name, row) else { throw RowRefusal("name: it is empty.") }
        let openedAt = try reader.time(.openedAt, row)
        let closedAt = try reader.time(.closedAt, row)
        let opening = OpenDeal(
            name: name, account: reader.text(.account, row), pipeline: reader.text(.pipeline, row),
            stage: reader.text(.stage, row), value: try reader.money(row),
            discount: try reader.number(.discount, row, as: Double.self), owner: reader.text(.owner, row),
            department: department ?? reader.text(.department, row), expectedClose: try reader.day(.expectedClose, row),
            outcome: try reader.word(.outcome, row, usual: UsualWords.outcomes), closedAt: closedAt?.description,
            externalReference: try reader.reference(of: row))
        return ImportDeals.Entry(opening: opening, openedAt: openedAt ?? closedAt)
    }
}
