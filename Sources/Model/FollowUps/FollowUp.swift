package import BusinessTime

/// Something that somebody has promised to come back to.
package struct FollowUp: Hashable, Sendable {
    /// The follow-up's number.
    package var id: FollowUpID
    /// What is to be done, in a line.
    package var title: String
    /// What else there is to know about it.
    package var note: String?
    /// What it follows up; nil: it stands alone.
    package var record: RecordReference?
    /// Who has promised it.
    package var owner: PersonID
    /// The department it belongs to.
    package var department: DepartmentID
    /// When it is to be done.
    package var dueAt: Instant
    /// How long after that it counts as missed.
    package var grace: Duration
    /// Whether a reply of the customer on the ticket it follows up is what it waits for.
    package var waitsForReply: Bool
    /// How it stands.
    package var status: FollowUpStatus
    /// Whether its owner was told that it is due, for this due time.
    package var isTold: Bool
    /// How often it was missed.
    package var misses: Int
    /// How often its owner tried and got no reply.
    package var attempts: Int
    /// How often it was put off.
    package var reschedules: Int
    /// The series it belongs to, and its place there; nil: it happens once.
    package var series: FollowUpSeries?
    /// When it was made.
    package var createdAt: Instant
    /// Who made it.
    package var createdBy: Actor
    /// When it was closed.
    package var closedAt: Instant?
    /// What was said when it was closed.
    package var closingNote: String?
    /// Counts changes, from 1.
    package var version: Int64
    /// Every field, in the order of declaration.
    package init(
        id: FollowUpID, title: String, note: String? = nil, record: RecordReference? = nil, owner: PersonID,
        department: DepartmentID, dueAt: Instant, grace: Duration, waitsForReply: Bool = false,
        status: FollowUpStatus = .open, isTold: Bool = false, misses: Int = 0, attempts: Int = 0,
        reschedules: Int = 0, series: FollowUpSeries? = nil, createdAt: Instant, createdBy: Actor,
        closedAt: Instant? = nil, closingNote: String? = nil, version: Int64 = 1
    ) {
        self.id = id
        self.title = title
        self.note = note
        self.record = record
        self.owner = owner
        self.department = department
        self.dueAt = dueAt
        self.grace = grace
        self.waitsForReply = waitsForReply
        self.status = status
        self.isTold = isTold
        self.misses = misses
        self.attempts = attempts
        self.reschedules = reschedules
        self.series = series
        self.createdAt = createdAt
        self.createdBy = createdBy
        self.closedAt = closedAt
        self.closingNote = closingNote
        self.version = version
    }

    /// When it next has something to say: that it is due, then that it is missed; nil where it has said it all.
    package var nextMoment: Instant? {
        guard status == .open else { return nil }
        return isTold ? dueAt.advanced(by: grace) : dueAt
    }
}
