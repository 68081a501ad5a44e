package import BusinessTime

/// One line of a case's timeline.
package struct CaseEntry: Hashable, Sendable {
    /// The case.
    package var `case`: CaseID
    /// When.
    package var at: Instant
    /// Who.
    package var actor: Actor
    /// The step it was in.
    package var step: Int
    /// What happened.
    package var kind: EventKind
    /// What happened, in one line that a lead understands.
    package var text: String

    /// Every field, in the order of declaration.
    package init(
        case id: CaseID, at: Instant, actor: Actor, step: Int, kind: EventKind, text: String
    ) {
        self.case = id
        self.at = at
        self.actor = actor
        self.step = step
        self.kind = kind
        self.text = text
    }
}
