import Model
import Workflows

/// Makes accounts of lines.
struct AccountRows {
    private var reader: RowReader
    /// The department that all accounts go to, where the command line names one.
    private let department: String?

    init(_ reader: RowReader, department: String?) {
        self.reader = reader
        self.department = department
    }

    /// The account of one line.
    mutating func account(_ row: SourceRow) throws(RowRefusal) -> AddAccount {
        guard let name = reader.text(.name, row) else { throw RowRefusal("name: it is empty.") }
        return AddAccount(
            name: name, tier: reader.text(.tier, row), region: reader.text(.region, row),
            language: reader.text(.language, row) ?? "en", annualValue: try reader.money(row),
            renewal: try reader.day(.renewal, row), owner: reader.text(.owner, row),
            department: department ?? reader.text(.department, row),
            health: try reader.number(.health, row, as: Int.self),
            externalReference: try reader.ownReference(of: row), healthAt: try reader.time(.healthAt, row))
    }
}
