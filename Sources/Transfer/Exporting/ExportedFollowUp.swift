import BusinessTime
package import Model

/// A follow-up as programs get it, by the names that an import knows.
package struct ExportedFollowUp: Encodable {
    var number: Int64
    var title: String
    var note: String?
    /// What it follows up, by the number it has here.
    var record: RecordReference?
    /// What it follows up, by the name it has elsewhere.
    var recordReference: String?
    var owner: String?
    var department: String
    var dueAt: Instant
    var graceSeconds: Int64
    var waitsForReply: Bool
    var status: String
    var misses: Int
    var attempts: Int
    var reschedules: Int
    var recurrence: Recurrence?
    var placeInSeries: Int?
    var createdAt: Instant
    var closedAt: Instant?
    var closingNote: String?
    var version: Int64

    /// The follow-up with names as they are now.
    package init(
        _ followUp: FollowUp, _ names: ExportNames, references: [RecordReference: String] = [:]
    ) {
        number = followUp.id.rawValue
        title = followUp.title
        note = followUp.note
        record = followUp.record
        recordReference = followUp.record.flatMap { references[$0] }
        owner = names.address(followUp.owner)
        department = names.name(followUp.department)
        dueAt = followUp.dueAt
        graceSeconds = followUp.grace.components.seconds
        waitsForReply = followUp.waitsForReply
        status = followUp.status.rawValue
        misses = followUp.misses
        attempts = followUp.attempts
        reschedules = followUp.reschedules
        recurrence = followUp.series?.recurrence
        placeInSeries = followUp.series?.place
        createdAt = followUp.createdAt
        closedAt = followUp.closedAt
        closingNote = followUp.closingNote
        version = followUp.version
    }
}
