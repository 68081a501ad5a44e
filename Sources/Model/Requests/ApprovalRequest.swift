package import BusinessTime

/// An approval that somebody asks for with a form.
package struct ApprovalRequest: Hashable, Sendable {
    /// The request's number.
    package var id: RequestID
    /// The form it is made with.
    package var form: FormID
    /// The version of the form that it is filled in against.
    package var formVersion: Int
    /// What it is about, in a line.
    package var title: String
    /// The record it belongs to; nil: it stands alone.
    package var record: RecordReference?
    /// The department that decides it.
    package var department: DepartmentID
    /// Who asks; they cannot decide it.
    package var requester: Actor
    /// What was written into the fields, by their keys, each as its kind writes it.
    package var fields: [String: String]
    /// What was written into them when it was last submitted, which is what is decided; nil: it never was.
    package var asked: [String: String]?
    /// How it stands.
    package var state: RequestState
    /// How often it was submitted.
    package var round: Int
    /// When it was made.
    package var createdAt: Instant
    /// When it was last submitted.
    package var submittedAt: Instant?
    /// When it was approved or rejected.
    package var decidedAt: Instant?
    /// What it is called in the system that it was imported from; nil: it was made here.
    package var externalReference: String?
    /// Counts changes, from 1.
    package var version: Int64
    /// Every field, in the order of declaration.
    package init(
        id: RequestID, form: FormID, formVersion: Int, title: String, record: RecordReference? = nil,
        department: DepartmentID, requester: Actor, fields: [String: String], asked: [String: String]? = nil,
        state: RequestState = .draft, round: Int = 0, createdAt: Instant, submittedAt: Instant? = nil,
        decidedAt: Instant? = nil, externalReference: String? = nil, version: Int64 = 1
    ) {
        self.id = id
        self.form = form
        self.formVersion = formVersion
        self.title = title
        self.record = record
        self.department = department
        self.requester = requester
        self.fields = fields
        self.asked = asked
        self.state = state
        self.round = round
        self.createdAt = createdAt
        self.submittedAt = submittedAt
        self.decidedAt = decidedAt
        self.externalReference = externalReference
        self.version = version
    }

    /// What it says to whoever looks at it: what is decided, or what is being written where nothing is.
    package var shown: [String: String] { state.isEditable ? fields : asked ?? fields }
}
