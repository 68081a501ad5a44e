package import BusinessTime

/// One run of an escalation on one record.
package struct Case: Hashable, Sendable {
    /// The case's number.
    package var id: CaseID
    /// The escalation it runs.
    package var escalation: EscalationID
    /// The version it began with and keeps.
    package var version: Int
    /// The record it is about.
    package var record: RecordReference
    /// The record's department when it began.
    package var department: DepartmentID
    /// The binding that started it.
    package var binding: BindingID?
    /// The name of the trigger that started it.
    package var trigger: String
    /// Why it was started, in one sentence.
    package var reason: String
    /// On whose behalf: they cannot decide it, and it returns to them for correction.
    package var requester: Actor
    /// How it stands.
    package var status: CaseStatus
    /// The sequence number of the step it is in.
    package var step: Int
    /// The one person it waits for; never nobody while it is open.
    package var holder: PersonID
    /// Everyone who may answer in their place, the holder included.
    package var candidates: [PersonID]
    /// Why it is with that person, in one line that a lead understands.
    package var because: String
    /// When it was opened.
    package var openedAt: Instant
    /// When it came to the step it is in.
    package var enteredAt: Instant
    /// The step's final time-out; kept apart because a silence may come first.
    package var timesOutAt: Instant
    /// When it next moves by itself.
    package var next: CaseMoment?
    /// How often steps were entered; bounded by a setting.
    package var entries: Int
    /// How many triggers were added to it, the first included.
    package var triggers: Int
    /// When it ended.
    package var endedAt: Instant?
    /// Every field, in the order of declaration.
    package init(
        id: CaseID, escalation: EscalationID, version: Int, record: RecordReference, department: DepartmentID,
        binding: BindingID? = nil, trigger: String, reason: String, requester: Actor, status: CaseStatus = .open,
        step: Int, holder: PersonID, candidates: [PersonID], because: String, openedAt: Instant,
        enteredAt: Instant, timesOutAt: Instant, next: CaseMoment? = nil, entries: Int = 1, triggers: Int = 1,
        endedAt: Instant? = nil
    ) {
        self.id = id
        self.escalation = escalation
        self.version = version
        self.record = record
        self.department = department
        self.binding = binding
        self.trigger = trigger
        self.reason = reason
        self.requester = requester
        self.status = status
        self.step = step
        self.holder = holder
        self.candidates = candidates
        self.because = because
        self.openedAt = openedAt
        self.enteredAt = enteredAt
        self.timesOutAt = timesOutAt
        self.next = next
        self.entries = entries
        self.triggers = triggers
        self.endedAt = endedAt
    }
}
