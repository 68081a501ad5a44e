import BusinessTime
import Model
import Workflows

/// Makes follow-ups of lines.
struct FollowUpRows {
    private var reader: RowReader
    /// The department that all follow-ups go to, where the command line names one.
    private let department: String?

    init(_ reader: RowReader, department: String?) {
        self.reader = reader
        self.department = department
    }

    /// The follow-up of one line.
    mutating func followUp(_ row: SourceRow) throws(RowRefusal) -> ImportFollowUps.Entry {
        guard let title = reader.text(.title, row) else { throw RowRefusal("title: it is empty.") }
        let record = try reader.record(row)
        var entry = ImportFollowUps.Entry(
            AddFollowUp(
                title: title, note: reader.text(.note, row), record: record, owner: reader.text(.owner, row),
                department: department ?? reader.text(.department, row), due: try reader.time(.dueAt, row),
                grace: try reader.seconds(.graceSeconds, row),
                waitsForReply: try reader.flag(.waitsForReply, row) ?? false))
        entry.recordReference = reader.text(.recordReference, row)
        entry.status = try reader.word(.status, row, usual: UsualWords.followUpStatuses)
        entry.createdAt = try reader.time(.createdAt, row)
        entry.closedAt = try reader.time(.closedAt, row)
        entry.closingNote = reader.text(.closingNote, row)
        entry.misses = try reader.number(.misses, row, as: Int.self) ?? 0
        entry.attempts = try reader.number(.attempts, row, as: Int.self) ?? 0
        entry.reschedules = try reader.number(.reschedules, row, as: Int.self) ?? 0
        return entry
    }
}
