package import BusinessTime

/// An event before the store has given it a number and chained it.
package struct EventDraft: Hashable, Sendable {
    /// What happened.
    package var kind: EventKind
    /// What it happened to.
    package var subject: Subject
    /// Who did it.
    package var actor: Actor
    /// When.
    package var at: Instant
    /// What it changed.
    package var changes: [FieldChange]
    /// By which door whoever did it came in; nil before the store has written it down.
    package var origin: Origin?
    /// Every field, in the order of declaration.
    package init(
        kind: EventKind, subject: Subject, actor: Actor, at: Instant, changes: [FieldChange] = [], origin: Origin? = nil
    ) {
        self.kind = kind
        self.subject = subject
        self.actor = actor
        self.at = at
        self.changes = changes
        self.origin = origin
    }
}
