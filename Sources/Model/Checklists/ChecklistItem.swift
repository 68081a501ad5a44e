package import BusinessTime

/// One line of a checklist.
package struct ChecklistItem: Hashable, Sendable {
    /// What is to be done.
    package var title: String
    /// Who does it; nil: whoever gets to it.
    package var owner: PersonID?
    /// Why it is theirs, in one line, where a role or team said so.
    package var because: String?
    /// When it is to be done; nil: whenever.
    package var dueAt: Instant?
    /// Whether it can be left out only with a reason.
    package var isRequired: Bool
    /// How it stands.
    package var state: ChecklistItemState
    /// Whether it was told that it is overdue; told once, whatever happens to it later.
    package var isToldOverdue: Bool
    /// When it was done, failed or skipped.
    package var closedAt: Instant?
    /// Who did that.
    package var closedBy: Actor?
    /// What they said about it.
    package var note: String?
    /// Every field, in the order of declaration.
    package init(
        title: String, owner: PersonID? = nil, because: String? = nil, dueAt: Instant? = nil,
        isRequired: Bool = false, state: ChecklistItemState = .open, isToldOverdue: Bool = false,
        closedAt: Instant? = nil, closedBy: Actor? = nil, note: String? = nil
    ) {
        self.title = title
        self.owner = owner
        self.because = because
        self.dueAt = dueAt
        self.isRequired = isRequired
        self.state = state
        self.isToldOverdue = isToldOverdue
        self.closedAt = closedAt
        self.closedBy = closedBy
        self.note = note
    }

    /// When it will be overdue; nil where it never will or was told already.
    package var nextMoment: Instant? { state == .open && !isToldOverdue ? dueAt : nil }
}
