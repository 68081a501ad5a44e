import Model
import Workflows

/// Makes departments, teams and customers of lines.
struct CompanyRows {
    let reader: RowReader
    /// The department that all teams go to, where the command line names one.
    let department: String?

    /// The department of one line.
    func department(_ row: SourceRow) throws(RowRefusal) -> AddDepartment {
        guard let name = reader.text(.name, row) else { throw RowRefusal("name: it is empty.") }
        return AddDepartment(name: name, manager: reader.text(.manager, row), calendar: reader.text(.calendar, row))
    }

    /// The team of one line.
    func team(_ row: SourceRow) throws(RowRefusal) -> AddTeam {
        guard let name = reader.text(.name, row) else { throw RowRefusal("name: it is empty.") }
        guard let department = department ?? reader.text(.department, row) else {
            throw RowRefusal("department: it is empty.")
        }
        let silence = try reader.seconds(.silenceSeconds, row)
        let word = reader.text(.assignment, row) ?? (silence == nil ? "round-robin" : "primary-secondary")
        guard let assignment = AssignmentMethod(word: word.lowercased(), silence: silence) else {
            throw RowRefusal(
                "assignment: “\(word)” is none of \(AssignmentMethod.words.joined(separator: ", ")); primary-secondary "
                    + "needs silenceSeconds, the others have none.")
        }
        return AddTeam(
            name: name, department: department, tier: try reader.number(.tier, row, as: Int.self) ?? 1,
            members: reader.list(.members, row), assignment: assignment, afterHours: reader.text(.afterHours, row))
    }

    /// The customer of one line.
    func customer(_ row: SourceRow) throws(RowRefusal) -> ImportCustomers.Entry {
        guard let email = reader.text(.email, row) else { throw RowRefusal("email: it is empty.") }
        return ImportCustomers.Entry(
            email: email, name: reader.text(.name, row), language: reader.text(.language, row),
            account: reader.text(.account, row))
    }
}
