import BusinessTime
import Model
import Workflows

/// A follow-up as programs get it.
struct FollowUpAnswer: Encodable {
    var number: Int64
    var title: String
    var note: String?
    var record: RecordReference?
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

    init(_ followUp: FollowUp, _ wording: Wording) {
        number = followUp.id.rawValue
        title = followUp.title
        note = followUp.note
        record = followUp.record
        owner = wording.address(followUp.owner)
        department = wording.name(followUp.department)
        dueAt = followUp.dueAt
        graceSeconds = followUp.grace.milliseconds / 1000
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
