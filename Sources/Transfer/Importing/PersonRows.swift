import Model
import Workflows

/// Makes people of lines.
struct PersonRows {
    let reader: RowReader
    /// The department that all people go to, where the command line names one.
    let department: String?

    /// The person of one line, with their manager where the line names one with an address.
    func person(_ row: SourceRow) throws(RowRefusal) -> ImportPeople.Entry {
        guard let name = reader.text(.name, row) else { throw RowRefusal("name: it is empty.") }
        guard let email = reader.text(.email, row) else { throw RowRefusal("email: it is empty.") }
        let department = department ?? reader.text(.department, row)
        let languages = reader.list(.language, row)
        let person = AddPerson(
            name: name, email: email, role: try reader.word(.role, row, usual: [:]) ?? .agent,
            customRoles: reader.list(.customRoles, row), department: department, skills: reader.list(.skills, row),
            languages: languages.isEmpty ? ["en"] : languages, timeZone: reader.text(.timeZone, row),
            capacity: try reader.number(.capacity, row, as: Int.self) ?? 4)
        var entry = ImportPeople.Entry(person: person)
        if let manager = reader.text(.manager, row), let address = reader.text(.managerEmail, row) {
            entry.manager = AddPerson(
                name: manager, email: address, role: .manager, department: department, languages: person.languages,
                timeZone: person.timeZone)
        }
        return entry
    }
}
