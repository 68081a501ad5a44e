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
    /// When the primary's silence passes it on; nil: never.
    package var silentAt: Instant?
    /// When whoever has not answered is next reminded; nil: never.
    package var remindsAt: Instant?
    /// Its place in a waiting queue, where nobody has it yet; the holder then only answers for it.
    package var waiting: QueuePlace?
    /// Whom the step asks together, where it needs more than one.
    package var ballot: Ballot?
    /// What was decided so far, in order.
    package var votes: [Vote]
    /// The round of what was asked, from 1; a correction and a change of what was asked begin the next.
    package var round: Int
    /// How often nobody answered since it came to its step.
    package var lapses: Int
    /// The phases it went through, the last being the one it is in; none where its escalation names none.
    package var phases: [PhaseSpan]
    /// Every field, in the order of declaration.
    package init(
        id: CaseID, escalation: EscalationID, version: Int, record: RecordReference, department: DepartmentID,
        binding: BindingID? = nil, trigger: String, reason: String, requester: Actor, status: CaseStatus = .open,
        step: Int, holder: PersonID, candidates: [PersonID], because: String, openedAt: Instant,
        enteredAt: Instant, timesOutAt: Instant, next: CaseMoment? = nil, entries: Int = 1, triggers: Int = 1,
        endedAt: Instant? = nil, silentAt: Instant? = nil, remindsAt: Instant? = nil, waiting: QueuePlace? = nil,
        ballot: Ballot? = nil, votes: [Vote] = [], round: Int = 1, lapses: Int = 0, phases: [PhaseSpan] = []
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
        self.silentAt = silentAt
        self.remindsAt = remindsAt
        self.waiting = waiting
        self.ballot = ballot
        self.votes = votes
        self.round = round
        self.lapses = lapses
        self.phases = phases
    }

    /// Those of the ballot who have not answered yet, in its order; nobody where there is no ballot.
    package var unanswered: [PersonID] {
        guard let ballot else { return [] }
        let answered = Set(answers.map(\.person))
        return ballot.voters.filter { !answered.contains($0) }
    }

    /// What those who are asked together have answered; nothing where there is no ballot.
    package var answers: [Vote] {
        guard let ballot else { return [] }
        return votes.dropFirst(ballot.earlier).filter { !$0.isVoid }
    }

    /// The phase it is in; nil where its escalation names none.
    package var phase: CasePhase? { phases.last.flatMap { $0.until == nil ? $0.phase : nil } }
}
