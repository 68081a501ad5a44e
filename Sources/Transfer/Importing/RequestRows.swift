import Model
import Workflows

/// Makes requests of lines.
struct RequestRows {
    private var reader: RowReader
    /// The department that all requests go to, where the command line names one.
    private let department: String?

    init(_ reader: RowReader, department: String?) {
        self.reader = reader
        self.department = department
    }

    /// The request of one line.
    mutating func request(_ row: SourceRow) throws(RowRefusal) -> ImportRequests.Entry {
        guard let form = reader.text(.form, row) else { throw RowRefusal("form: it is empty.") }
        var entry = ImportRequests.Entry(form: form, externalReference: try reader.reference(of: row))
        entry.title = reader.text(.title, row)
        entry.fields = try reader.customFields(row)
        entry.record = try reader.record(row)
        entry.recordReference = reader.text(.recordReference, row)
        entry.department = department ?? reader.text(.department, row)
        entry.requester = reader.text(.requesterEmail, row)
        entry.state = try reader.word(.state, row, usual: UsualWords.requestStates)
        entry.createdAt = try reader.time(.createdAt, row)
        entry.submittedAt = try reader.time(.submittedAt, row)
        entry.decidedAt = try reader.time(.decidedAt, row)
        return entry
    }
}
