/// Which requests are wanted; they are listed newest first.
package struct RequestQuery: Hashable, Sendable {
    /// Only this department's.
    package var department: DepartmentID?
    /// Only those made with this form.
    package var form: FormID?
    /// Only those that stand so.
    package var state: RequestState?
    /// Only those of this record.
    package var record: RecordReference?
    /// Only those of whoever this is.
    package var requester: Actor?
    /// Those with a lower number than this.
    package var before: RequestID?
    /// How many at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(
        department: DepartmentID? = nil, form: FormID? = nil, state: RequestState? = nil,
        record: RecordReference? = nil, requester: Actor? = nil, before: RequestID? = nil, limit: Int = 25
    ) {
        self.department = department
        self.form = form
        self.state = state
        self.record = record
        self.requester = requester
        self.before = before
        self.limit = limit
    }
}
