import Model
import Tabular
import Workflows

/// Makes accounts of lines.
struct AccountRows {
    let reader: RowReader
    /// The department that all accounts go to, where the command line names one.
    let department: String?

    /// The account of one line.
    func account(_ row: CSVRow) throws(RowRefusal) -> AddAccount {
        guard let name = reader.text(.name, row) else { throw RowRefusal("name: it is empty.") }
        return AddAccount(
            name: name, tier: reader.text(.tier, row), region: reader.text(.region, row),
            language: reader.text(.language, row) ?? "en", annualValue: try reader.money(row),
            renewal: try reader.day(.renewal, row), owner: reader.text(.owner, row),
            department: department ?? reader.text(.department, row),
            health: try reader.number(.health, row, as: Int.self),
            externalReference: reader.map.key.isEmpty ? nil : try reader.reference(of: row))
    }
}
